import type { Registers } from '../../../shared/ipc/channels/registers.ts';
import type { PhaseDetail } from '../../../shared/schemas/objective-detail.ts';
import type { PhasePatch } from '../../../shared/schemas/row-patches.ts';
import { type GridColumn, gridColumn } from '../../components/grid/grid-column.ts';
import { choiceKind } from '../../components/values/choice-kind.ts';
import { dateKind } from '../../components/values/date-kind.ts';
import { percentageKind } from '../../components/values/number-kind.ts';
import { longTextKind, suggestedKind } from '../../components/values/text-kind.ts';
import { centreChoices } from './register-choices.ts';

type PhaseColumn = GridColumn<PhaseDetail, PhasePatch>;

/** The columns of Fasi: what is planned and how far it has come first, so that they are seen beside tree and preview. */
export function phaseColumns({ people, centres }: Registers): readonly PhaseColumn[] {
  const date = (key: 'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd', label: string, shortLabel: string) =>
    gridColumn<PhaseDetail, PhasePatch, PhaseDetail[typeof key]>(dateKind, {
      key,
      label,
      shortLabel,
      // A finding's mark must not hide the year.
      width: key === 'plannedStart' ? 6 : 7,
      value: (phase) => phase[key],
      patch: (value) => ({ [key]: value }),
    });
  return [
    gridColumn(longTextKind, {
      key: 'description',
      label: 'Descrizione',
      width: 11,
      grows: true,
      value: (phase: PhaseDetail) => phase.description,
      patch: (description): PhasePatch => ({ description }),
    }),
    date('plannedStart', 'Inizio previsto', 'Inizio pr.'),
    date('plannedEnd', 'Fine prevista', 'Fine pr.'),
    gridColumn(percentageKind, {
      key: 'weight',
      label: 'Peso',
      width: 4.75,
      value: (phase: PhaseDetail) => phase.weight,
      patch: (weight): PhasePatch => ({ weight }),
    }),
    gridColumn(percentageKind, {
      key: 'progress',
      label: 'Avanzamento',
      shortLabel: 'Avanz.',
      width: 5.25,
      value: (phase: PhaseDetail) => phase.progress,
      patch: (progress): PhasePatch => ({ progress }),
    }),
    date('actualStart', 'Inizio effettivo', 'Inizio eff.'),
    date('actualEnd', 'Fine effettiva', 'Fine eff.'),
    gridColumn(suggestedKind(people.map(({ name }) => name)), {
      key: 'responsibleId',
      label: 'Responsabile',
      width: 11,
      value: (phase: PhaseDetail) => phase.responsible,
      patch: (responsible): PhasePatch => ({ responsible }),
    }),
    gridColumn(choiceKind(centreChoices(centres)), {
      key: 'centreId',
      label: 'Centro di responsabilità',
      shortLabel: 'Centro',
      width: 11,
      value: (phase: PhaseDetail) => phase.centreId,
      patch: (centreId): PhasePatch => ({ centreId }),
    }),
    gridColumn(longTextKind, {
      key: 'note',
      label: 'Note',
      width: 12,
      value: (phase: PhaseDetail) => phase.note,
      patch: (note): PhasePatch => ({ note }),
    }),
  ];
}
