import { computedColumn, gridColumn } from '../../../../renderer/components/grid/grid-column.ts';
import { growingChoiceKind } from '../../../../renderer/components/values/choice-kind.ts';
import { dateKindOf } from '../../../../renderer/components/values/date-kind.ts';
import { percentageKind } from '../../../../renderer/components/values/number-kind.ts';
import { longTextKind, suggestedKind } from '../../../../renderer/components/values/text-kind.ts';
import { formatHundredths } from '../../../../shared/format/numbers.ts';
import { isAddedLabel } from '../../../../shared/schemas/list-label.ts';
import { type Hundredths, hundredths, type IsoDate, isoDate } from '../../../../shared/schemas/primitives.ts';

export interface Step {
  readonly id: string;
  readonly description: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly weight: Hundredths | null;
  readonly progress: Hundredths | null;
  readonly kind: string;
  readonly responsible: string;
  readonly note: string;
}

export type StepPatch = Partial<Omit<Step, 'id'>>;

const KINDS = growingChoiceKind(['', 'EFFICACIA', 'EFFICIENZA', 'QUALITÀ']);

const DAYS = dateKindOf(2020);

const PEOPLE = suggestedKind(['Rossi Maria', 'Bianchi Niccolò', 'Verdi Ada']);

const DESCRIPTIONS = [
  'Supporto agli amministratori e ai servizi nella fase di programmazione',
  'Coordinamento dei gruppi di lavoro e verifica trimestrale degli scostamenti rispetto ai tempi previsti',
  'Redazione del piano operativo',
  'Formazione del personale degli sportelli',
  'Rendicontazione alla Giunta',
];

export const COLUMNS = [
  gridColumn(longTextKind, {
    key: 'description',
    label: 'Descrizione',
    width: 16,
    grows: 1,
    value: (row: Step) => row.description,
    patch: (description): StepPatch => ({ description }),
  }),
  gridColumn(DAYS, {
    key: 'start',
    label: 'Inizio previsto',
    shortLabel: 'Inizio pr.',
    width: 6.5,
    value: (row: Step) => row.start,
    patch: (start): StepPatch => ({ start }),
  }),
  gridColumn(DAYS, {
    key: 'end',
    label: 'Fine prevista',
    shortLabel: 'Fine pr.',
    width: 6.5,
    value: (row: Step) => row.end,
    patch: (end): StepPatch => ({ end }),
  }),
  gridColumn(percentageKind, {
    key: 'weight',
    label: 'Peso',
    width: 5.5,
    value: (row: Step) => row.weight,
    patch: (weight): StepPatch => ({ weight }),
  }),
  gridColumn(percentageKind, {
    key: 'progress',
    label: 'Avanzamento',
    shortLabel: 'Avanz.',
    width: 5.5,
    value: (row: Step) => row.progress,
    patch: (progress): StepPatch => ({ progress }),
  }),
  computedColumn<Step, StepPatch>({
    key: 'done',
    label: 'Fatto',
    width: 5,
    text: ({ weight, progress }) =>
      weight === null || progress === null
        ? ''
        : formatHundredths(hundredths.parse(Math.round((weight * progress) / 10_000))),
  }),
  gridColumn(KINDS, {
    key: 'kind',
    label: 'Tipo',
    width: 8,
    value: (row: Step) => row.kind,
    patch: (kind): StepPatch => ({ kind: isAddedLabel(kind) ? kind.added : kind }),
  }),
  gridColumn(PEOPLE, {
    key: 'responsible',
    label: 'Responsabile',
    width: 9,
    value: (row: Step) => row.responsible,
    patch: (responsible): StepPatch => ({ responsible }),
  }),
  gridColumn(longTextKind, {
    key: 'note',
    label: 'Note',
    width: 8,
    value: (row: Step) => row.note,
    patch: (note): StepPatch => ({ note }),
  }),
];

export const BLANK: Omit<Step, 'id'> = {
  description: '',
  start: null,
  end: null,
  weight: null,
  progress: null,
  kind: '',
  responsible: '',
  note: '',
};

let made = 0;

export const newId = () => {
  made += 1;
  return `r${made}`;
};

export function firstRows(count: number): Step[] {
  return Array.from({ length: count }, (_, index) => ({
    ...BLANK,
    id: newId(),
    description: `${DESCRIPTIONS[index % DESCRIPTIONS.length]}${index < 5 ? '' : ` ${index + 1}`}`,
    start: isoDate.parse('2020-02-01'),
    end: index === 2 ? null : isoDate.parse('2020-12-31'),
    weight: hundredths.parse(2000),
    progress: index === 3 ? null : hundredths.parse(10_000),
    kind: 'EFFICACIA',
    responsible: index % 2 === 0 ? 'Rossi Maria' : '',
  }));
}
