import type { Registers } from '../../../shared/ipc/channels/registers.ts';
import type { PhaseDetail } from '../../../shared/schemas/objective-detail.ts';
import type { PhasePatch } from '../../../shared/schemas/row-patches.ts';
import { type GridColumn, gridColumn } from '../../components/grid/grid-column.ts';
import { choiceKind } from '../../components/values/choice-kind.ts';
import { dateKindOf } from '../../components/values/date-kind.ts';
import { percentageKind } from '../../components/values/number-kind.ts';
import { longTextKind, suggestedKind } from '../../components/values/text-kind.ts';
import { centreChoices } from './register-choices.ts';

type PhaseColumn = GridColumn<PhaseDetail, PhasePatch>;

/**
 * The columns of Fasi: what is planned and how far it has come first, so that they are seen beside tree and preview. The description is
 * wide enough for nearly all of an office's to be read whole.
 * @param year of the objective: what days without a year are of.
 */
export function phaseColumns({ people, centres }: Registers, year: number | null): readonly PhaseColumn[] {
  const day = dateKindOf(year);
  const date = (key: 'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd', label: string) =>
    gridColumn<PhaseDetail, PhasePatch, PhaseDetail[typeof key]>(day, {
      key,
      label,
      // A day, and beside it a finding's mark, which must not hide the year.
      width: 6.5,
      value: (phase) => phase[key],
      patch: (value) => ({ [key]: value }),
    });
  return [
    gridColumn(longTextKind, {
      key: 'description',
      label: 'Descrizione',
      width: 14,
      grows: 6,
      value: (phase: PhaseDetail) => phase.description,
      patch: (description): PhasePatch => ({ description }),
    }),
    date('plannedStart', 'Inizio previsto'),
    date('plannedEnd', 'Fine prevista'),
    gridColumn(percentageKind, {
      key: 'weight',
      label: 'Peso',
      width: 4.25,
      value: (phase: PhaseDetail) => phase.weight,
      patch: (weight): PhasePatch => ({ weight }),
    }),
    gridColumn(percentageKind, {
      key: 'progress',
      label: 'Avanzamento',
      shortLabel: 'Avanz.',
      width: 4.5,
      value: (phase: PhaseDetail) => phase.progress,
      patch: (progress): PhasePatch => ({ progress }),
    }),
    date('actualStart', 'Inizio effettivo'),
    date('actualEnd', 'Fine effettiva'),
    gridColumn(suggestedKind(people.map(({ name }) => name)), {
      key: 'responsibleId',
      label: 'Responsabile',
      width: 7,
      grows: 2,
      value: (phase: PhaseDetail) => phase.responsible,
      patch: (responsible): PhasePatch => ({ responsible }),
    }),
    gridColumn(choiceKind(centreChoices(centres)), {
      key: 'centreId',
      label: 'Centro di responsabilità',
      shortLabel: 'Centro',
      width: 7,
      grows: 2,
      value: (phase: PhaseDetail) => phase.centreId,
      patch: (centreId): PhasePatch => ({ centreId }),
    }),
    gridColumn(longTextKind, {
      key: 'note',
      label: 'Note',
      width: 4.5,
      grows: 2,
      value: (phase: PhaseDetail) => phase.note,
      patch: (note): PhasePatch => ({ note }),
    }),
  ];
}
