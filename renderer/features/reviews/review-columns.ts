import { formatDate } from '../../../shared/format/dates.ts';
import { formatOptionalHundredths, formatSigned } from '../../../shared/format/numbers.ts';
import { objectivePaceDetail } from '../../../shared/format/pace-in-words.ts';
import { PACE_NAMES, PACE_SIGNS } from '../../../shared/format/pace-names.ts';
import type { ReviewRow } from '../../../shared/ipc/channels/reviews.ts';
import type { ReviewEntryPatch } from '../../../shared/schemas/review-entry.ts';
import type { Reckoning } from '../../../shared/schemas/review-figures.ts';
import { closedColumn, computedColumn, type GridColumn, gridColumn } from '../../components/grid/grid-column.ts';
import { type Choice, choiceKind } from '../../components/values/choice-kind.ts';
import { percentageKind } from '../../components/values/number-kind.ts';
import { longTextKind } from '../../components/values/text-kind.ts';

export type ReviewColumn = GridColumn<ReviewRow, ReviewEntryPatch>;

/** What columns of a check depend on: those that would say nothing are not there. */
export interface ReviewLook {
  readonly reckoning: Pick<Reckoning, 'expectedProgress' | 'phasesShare' | 'cappedAttainment'>;
  readonly hasPrevious: boolean;
  readonly hasReturns: boolean;
  /** Whether the Nucleo's columns stand in the place of what centres say: the final check, once it is closed, where it is ours. */
  readonly isJudged: boolean;
  /** Why what centres say cannot be written, as a clause; null where it can. */
  readonly closed: string | null;
  /** The same of what the Nucleo says. */
  readonly judgedClosed: string | null;
}

const YES_NO: readonly Choice<0 | 1 | null>[] = [
  { value: null, label: '' },
  { value: 1, label: 'sì', names: ['si', 's'] },
  { value: 0, label: 'no', names: ['n'] },
];
const yesNo = choiceKind(YES_NO);
const YES_OR_NO: readonly Choice<0 | 1>[] = [
  { value: 1, label: 'sì', names: ['si', 's'] },
  { value: 0, label: 'no', names: ['n'] },
];

/** Signed, and sorted by what it is. */
const GAP: ReviewColumn = {
  ...computedColumn<ReviewRow, ReviewEntryPatch>({
    key: 'gap',
    label: 'Scarto',
    width: 4.75,
    text: ({ gap }) => (gap === null ? '' : formatSigned(gap)),
  }),
  sortValue: ({ gap }) => gap,
};

/** The columns of Verifiche: where each objective stands, then what is said of it. */
export function reviewColumns(look: ReviewLook): readonly ReviewColumn[] {
  const { reckoning, hasPrevious, hasReturns, isJudged } = look;
  const isCompared = reckoning.expectedProgress !== 'none';
  const said = isJudged ? judgedColumns(look) : saidColumns(look);
  return [
    { ...shown('code', 'Codice', 7.5, ({ code }) => code), leads: true },
    shown('title', 'Obiettivo', 12, ({ title }) => title, { grows: 5 }),
    shown('centre', 'Centro', 4.25, ({ centre }) => centre),
    figure('progress', 'Avanzamento', ({ progress }) => progress, 'Avanz.'),
    ...(hasPrevious
      ? [shown('previous', 'Avanzamento alla verifica prima', 6, previousText, { shortLabel: 'Prec.' })]
      : []),
    ...(isCompared ? [figure('expected', 'Atteso', ({ expected }) => expected), GAP] : []),
    shown('pace', 'Andamento', 8, paceText, { grows: 1 }),
    ...(reckoning.phasesShare > 0 || !reckoning.cappedAttainment
      ? [figure('attainment', 'Raggiungimento', ({ attainment }) => attainment, 'Ragg. %')]
      : []),
    figure(
      'outcome',
      isJudged ? 'Calcolato' : 'Risultato',
      (row) => (isJudged ? row.computed : row.outcome),
      isJudged ? 'Calc.' : 'Risult.',
    ),
    ...said,
    ...(hasReturns && !isJudged ? [shown('returned', 'Rientro', 5.5, returnText)] : []),
  ];
}

function saidColumns({ closed }: ReviewLook): readonly ReviewColumn[] {
  const columns: readonly ReviewColumn[] = [
    gridColumn(longTextKind, {
      key: 'issues',
      label: 'Criticità',
      width: 9,
      grows: 4,
      value: (row: ReviewRow) => row.issues,
      patch: (issues): ReviewEntryPatch => ({ issues }),
    }),
    gridColumn(longTextKind, {
      key: 'corrections',
      label: 'Azioni correttive',
      width: 9,
      grows: 4,
      value: (row: ReviewRow) => row.corrections,
      patch: (corrections): ReviewEntryPatch => ({ corrections }),
    }),
    gridColumn(yesNo, {
      key: 'reachable',
      label: 'Raggiungibile',
      shortLabel: 'Ragg.',
      width: 4.5,
      value: ({ reachable }: ReviewRow): 0 | 1 | null => (reachable === null ? null : reachable ? 1 : 0),
      patch: (reachable): ReviewEntryPatch => ({ reachable }),
    }),
  ];
  return closed === null ? columns : columns.map((column) => closedColumn(column, closed));
}

function judgedColumns({ judgedClosed }: ReviewLook): readonly ReviewColumn[] {
  const columns: readonly ReviewColumn[] = [
    gridColumn(percentageKind, {
      key: 'evaluated',
      label: 'Valutato dal Nucleo',
      shortLabel: 'Valutato',
      width: 5.5,
      value: (row: ReviewRow) => row.evaluated,
      patch: (evaluated): ReviewEntryPatch => ({ evaluated }),
    }),
    gridColumn(choiceKind(YES_OR_NO), {
      key: 'notAssessable',
      label: 'Non valutabile',
      shortLabel: 'Non val.',
      width: 5,
      value: ({ notAssessable }: ReviewRow): 0 | 1 => (notAssessable ? 1 : 0),
      patch: (notAssessable): ReviewEntryPatch => ({ notAssessable }),
    }),
    gridColumn(longTextKind, {
      key: 'evaluationNote',
      label: 'Nota del Nucleo',
      width: 9,
      grows: 4,
      value: (row: ReviewRow) => row.evaluationNote,
      patch: (evaluationNote): ReviewEntryPatch => ({ evaluationNote }),
    }),
  ];
  const open = judgedClosed === null ? columns : columns.map((column) => closedColumn(column, judgedClosed));
  return [...open, shown('band', 'Fascia', 7, ({ band }) => band ?? '', { grows: 2 })];
}

/** `! In ritardo, 2 fasi scadute`. */
export function paceText(row: Pick<ReviewRow, 'pace' | 'lateBy' | 'overdue' | 'blank'>): string {
  const detail = objectivePaceDetail(row);
  return `${PACE_SIGNS[row.pace]} ${PACE_NAMES[row.pace]}${detail === '' ? '' : `, ${detail}`}`;
}

function previousText({ previous, progress }: ReviewRow): string {
  const fell = previous !== null && progress !== null && progress < previous;
  return `${formatOptionalHundredths(previous)}${fell ? ' in calo' : ''}`;
}

/** How far what was asked has come back: the day it did, else what is awaited. */
export function returnText({ returned }: Pick<ReviewRow, 'returned'>): string {
  if (returned === null) return '';
  switch (returned.state) {
    case 'returned':
      return returned.day === null ? 'rientrato' : formatDate(returned.day);
    case 'closed':
      return 'chiusa';
    case 'overdue':
      return 'in ritardo';
    case 'out':
      return 'fuori';
  }
}

type Widths = { readonly grows?: number; readonly shortLabel?: string };

function shown(
  key: string,
  label: string,
  width: number,
  text: (row: ReviewRow) => string,
  more: Widths = {},
): ReviewColumn {
  return computedColumn({ key, label, width, editor: 'line', text, ...more });
}

function figure(
  key: string,
  label: string,
  of: (row: ReviewRow) => ReviewRow['progress'],
  shortLabel?: string,
): ReviewColumn {
  const column = { key, label, width: 4.75, text: (row: ReviewRow) => formatOptionalHundredths(of(row)) };
  return computedColumn(shortLabel === undefined ? column : { ...column, shortLabel });
}
