import { cleanValue } from '../../../../shared/format/clean-text.ts';
import { readYesOrNo } from '../../../../shared/format/yes-or-no.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { HandOut } from '../../../../shared/schemas/hand-out.ts';
import { longText } from '../../../../shared/schemas/primitives.ts';
import type { Review } from '../../../../shared/schemas/review.ts';
import type { ReviewEntry } from '../../../../shared/schemas/review-entry.ts';
import type { Cell, Sheet } from '../cells/cell.ts';
import type { CellProblems } from '../cells/cell-problems.ts';
import { cellText } from '../fields/cell-text.ts';
import { columnsOf, entriesOf, REVIEW_SHEET, type ReviewColumn, reviewOf, valuesOf } from './review-sheet.ts';

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
