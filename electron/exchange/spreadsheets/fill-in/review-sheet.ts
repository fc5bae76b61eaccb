import { cleanValue } from '../../../../shared/format/clean-text.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { readYesOrNo } from '../../../../shared/format/yes-or-no.ts';
import { objectivePace } from '../../../../shared/rules/review/objective-pace.ts';
import { isFinalReview, reviewYear } from '../../../../shared/rules/review/review-date.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { HandOut } from '../../../../shared/schemas/hand-out.ts';
import type { Hundredths } from '../../../../shared/schemas/primitives.ts';
import { longText } from '../../../../shared/schemas/primitives.ts';
import type { Review } from '../../../../shared/schemas/review.ts';
import type { ReviewEntry } from '../../../../shared/schemas/review-entry.ts';
import type { Cell, Sheet } from '../cells/cell.ts';
import type { CellProblems } from '../cells/cell-problems.ts';
import { cellText } from '../fields/cell-text.ts';
import { linesShown } from '../xlsx/lines-shown.ts';
import type { CellStyle, DraftSheet, DraftValue } from '../xlsx/workbook-draft.ts';
import { IDENTITY_HEAD } from './fill-in-format.ts';

/** The sheet in which a centre says how its objectives go at a check. */
export const REVIEW_SHEET = 'Verifica';

interface ReviewColumn {
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
function reviewOf({ reviews }: ArchiveDocument, { reviewId }: HandOut): Review | null {
  return reviews.find(({ id }) => id === reviewId) ?? null;
}

/** At the final check nobody asks any more whether an objective can be reached. */
const columnsOf = ({ date }: Review): readonly ReviewColumn[] => (isFinalReview(date) ? SHOWN : [...SHOWN, REACHABLE]);

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

/**
 * The entries of a hand-out for a check, with what the cells of its sheet say laid over them: only what is filled in there can differ, and a cell
 * that still says what was written there does not. What cannot be read is told, and its row stays as it was.
 */
export function filledEntries(
  sheets: readonly Sheet[],
  document: ArchiveDocument,
  handOut: HandOut,
  problems: CellProblems,
): readonly ReviewEntry[] {
  const review = reviewOf(document, handOut);
  if (review === null) return document.reviewEntries;
  const sheet = sheets.find(({ name }) => name === REVIEW_SHEET);
  if (sheet === undefined) {
    problems.add(
      REVIEW_SHEET,
      `manca il foglio «${REVIEW_SHEET}»: è stato tolto o ha cambiato nome, rimetterlo com'era.`,
    );
    return document.reviewEntries;
  }
  const columns = columnsOf(review);
  const heads = Array.from(sheet.rows.find(({ number }) => number === 1)?.cells ?? [], (cell) => cellText(cell).trim());
  const places = columns.map(({ head }) => heads.indexOf(head));
  for (const [index, place] of places.entries()) {
    if (place === -1 && (index === 0 || columns[index]?.field !== null))
      problems.add(
        REVIEW_SHEET,
        `nella prima riga manca l'intestazione «${columns[index]?.head}»: rimetterla sopra la sua colonna.`,
      );
  }
  const known = new Map(entriesOf(document, review).map((entry) => [entry.id as string, entry]));
  const filled = new Map<string, ReviewEntry>();
  for (const { number, cells } of sheet.rows) {
    const identity = cellText(cells[places[0] ?? 0]).trim();
    if (number === 1 || cells.every((cell) => cell === undefined)) continue;
    const at = { sheet: REVIEW_SHEET, row: number, column: places[0] ?? 0 };
    const entry = known.get(identity);
    if (entry === undefined) {
      problems.leaveOut(at, "l'identità nascosta della riga non è tra quelle consegnate: rimetterla com'era.");
      continue;
    }
    if (filled.has(identity)) {
      problems.leaveOut(at, "la riga ha la stessa identità nascosta di un'altra: togliere quella copiata.");
      continue;
    }
    filled.set(identity, filledEntry(document, review, entry, columns, places, cells, number, problems));
  }
  return document.reviewEntries.map((entry) => filled.get(entry.id) ?? entry);
}

function filledEntry(
  document: ArchiveDocument,
  review: Review,
  entry: ReviewEntry,
  columns: readonly ReviewColumn[],
  places: readonly number[],
  cells: readonly (Cell | undefined)[],
  row: number,
  problems: CellProblems,
): ReviewEntry {
  const written = valuesOf(document, review, entry);
  let filled = entry;
  for (const [index, { field, head }] of columns.entries()) {
    const column = places[index] ?? -1;
    if (field === null || column === -1) continue;
    const text = cleanValue(cellText(cells[column]));
    if (text === cleanValue(String(written[index] ?? ''))) continue;
    const value = field === 'reachable' ? readReachable(text) : readText(text);
    if (value === undefined)
      problems.leaveOut(
        { sheet: REVIEW_SHEET, row, column },
        `«${text}» non può stare in ${head}: ${field === 'reachable' ? 'scrivere Sì o No' : 'accorciarlo'}.`,
      );
    else filled = { ...filled, [field]: value };
  }
  return filled;
}

/** Undefined for what is neither yes nor no. */
function readReachable(text: string): 0 | 1 | null | undefined {
  if (text === '') return null;
  const read = readYesOrNo(text);
  return read === null ? undefined : read === 0 ? 0 : 1;
}

function readText(text: string): string | undefined {
  return longText.safeParse(text).success ? text : undefined;
}

/** The entries of a check, in the order of the objectives. */
function entriesOf({ objectives, reviewEntries }: ArchiveDocument, { id }: Review): readonly ReviewEntry[] {
  const byObjective = new Map(
    reviewEntries.filter(({ reviewId }) => reviewId === id).map((entry) => [entry.objectiveId, entry]),
  );
  return objectives.flatMap((objective) => byObjective.get(objective.id) ?? []);
}

function valuesOf(document: ArchiveDocument, { date }: Review, entry: ReviewEntry): readonly DraftValue[] {
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
