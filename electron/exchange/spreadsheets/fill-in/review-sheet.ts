import { formatDate } from '../../../../shared/format/dates.ts';
import { objectivePace } from '../../../../shared/rules/review/objective-pace.ts';
import { isFinalReview, reviewYear } from '../../../../shared/rules/review/review-date.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { HandOut } from '../../../../shared/schemas/hand-out.ts';
import type { Hundredths } from '../../../../shared/schemas/primitives.ts';
import type { Review } from '../../../../shared/schemas/review.ts';
import type { ReviewEntry } from '../../../../shared/schemas/review-entry.ts';
import { linesShown } from '../xlsx/lines-shown.ts';
import type { CellStyle, DraftSheet, DraftValue } from '../xlsx/workbook-draft.ts';
import { IDENTITY_HEAD } from './fill-in-format.ts';

/** The sheet in which a centre says how its objectives go at a check. */
export const REVIEW_SHEET = 'Verifica';

/** A column of that sheet. */
export interface ReviewColumn {
  readonly head: string;
  readonly width: number;
  readonly format: CellStyle['format'];
  /** The field of the entry that is filled in; null for what is only read. */
  readonly field: 'issues' | 'corrections' | 'reachable' | null;
}

const SHOWN: readonly ReviewColumn[] = [
  { head: IDENTITY_HEAD, width: 40, format: 'text', field: null },
  { head: 'Codice', width: 18, format: 'text', field: null },
  { head: 'Titolo', width: 44, format: 'text', field: null },
  { head: 'Avanzamento', width: 13, format: 'number', field: null },
  { head: 'Atteso', width: 13, format: 'number', field: null },
  { head: 'Criticità', width: 50, format: 'text', field: 'issues' },
  { head: 'Azioni correttive', width: 50, format: 'text', field: 'corrections' },
];
const REACHABLE: ReviewColumn = { head: 'Raggiungibile', width: 14, format: 'text', field: 'reachable' };

/** What a cell of Excel holds at most. */
const LONGEST_CELL = 32_767;
const MOST_LINES = 12;

/** The check that a hand-out is for, in its own document; null where it is for none. */
export function reviewOf({ reviews }: ArchiveDocument, { reviewId }: HandOut): Review | null {
  return reviews.find(({ id }) => id === reviewId) ?? null;
}

/** At the final check nobody asks any more whether an objective can be reached. */
export const columnsOf = ({ date }: Review): readonly ReviewColumn[] =>
  isFinalReview(date) ? SHOWN : [...SHOWN, REACHABLE];

/** The sheet of a hand-out for a check; none for any other. Progress and what is expected are as they were when it was handed out. */
export function reviewSheets(document: ArchiveDocument, handOut: HandOut): readonly DraftSheet[] {
  const review = reviewOf(document, handOut);
  if (review === null) return [];
  const columns = columnsOf(review);
  const entries = entriesOf(document, review);
  const style = ({ format, field }: ReviewColumn): CellStyle => {
    return { look: 'plain', format, unlocked: field !== null, shaded: field === null };
  };
  const head: CellStyle = { look: 'head', format: 'text', unlocked: false, shaded: false };
  const reachable = columns.indexOf(REACHABLE);
  const sheet: DraftSheet = {
    name: REVIEW_SHEET,
    visibility: 'visible',
    columns: columns.map((column, index) => ({ width: column.width, hidden: index === 0, style: style(column) })),
    rows: [
      { cells: columns.map((column) => ({ value: column.head, style: head })), lines: 2, fixed: true },
      ...entries.map((entry) => {
        const values = valuesOf(document, review, entry);
        const cells = columns.map((column, index) => ({ value: values[index] ?? null, style: style(column) }));
        const lines = columns.map(({ width }, index) => {
          const value = values[index];
          return index === 0 || typeof value !== 'string' ? 1 : linesShown(value, width, MOST_LINES);
        });
        return { cells, lines: Math.max(...lines) };
      }),
    ],
    head: { rowCount: entries.length },
    protection: { rows: false },
    rules:
      reachable === -1
        ? []
        : [{ kind: 'list', column: reachable, source: '"Sì,No"', message: 'Raggiungibile: scegliere Sì o No.' }],
  };
  return [sheet];
}

/** The entries of a check, in the order of the objectives. */
export function entriesOf({ objectives, reviewEntries }: ArchiveDocument, { id }: Review): readonly ReviewEntry[] {
  const byObjective = new Map(
    reviewEntries.filter(({ reviewId }) => reviewId === id).map((entry) => [entry.objectiveId, entry]),
  );
  return objectives.flatMap((objective) => byObjective.get(objective.id) ?? []);
}

/** What the cells of an entry say when they are handed out, in the order of the columns. */
export function valuesOf(document: ArchiveDocument, { date }: Review, entry: ReviewEntry): readonly DraftValue[] {
  const objective = document.objectives.find(({ id }) => id === entry.objectiveId);
  const phases = document.phases.filter(({ objectiveId }) => objectiveId === entry.objectiveId);
  const status = document.listItems.find(({ id }) => id === objective?.statusId)?.label ?? null;
  const { progress, expected } = objectivePace({ status, year: reviewYear(date), phases }, date, document.settings);
  const number = (value: Hundredths | null): DraftValue => (value === null ? null : { hundredths: value });
  return [
    entry.id,
    objective?.code ?? '',
    objective?.title ?? '',
    number(progress),
    number(expected),
    inOneCell(entry.issues),
    inOneCell(entry.corrections),
    entry.reachable === null ? null : entry.reachable === 1 ? 'Sì' : 'No',
  ];
}

/** A text that no cell can hold is not filled in here: what stands there says so, and is no change when it comes back. */
function inOneCell(text: string): DraftValue {
  if (text === '') return null;
  return text.length > LONGEST_CELL ? '(testo troppo lungo per il foglio: resta com’è)' : text;
}

/** What the instructions say of the sheet. */
export function reviewStep(document: ArchiveDocument, handOut: HandOut): readonly string[] {
  const review = reviewOf(document, handOut);
  if (review === null) return [];
  const asked = isFinalReview(review.date) ? '' : ', e se l’obiettivo è raggiungibile';
  return [
    `Nel foglio ${REVIEW_SHEET} si scrivono, per la verifica al ${formatDate(review.date)}, criticità e azioni correttive${asked}.`,
  ];
}
