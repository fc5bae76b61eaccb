import { folded } from '../../../../shared/format/folded.ts';
import type { LeftOutRow } from '../../../../shared/ipc/channels/tables.ts';
import { cellText } from '../fields/cell-text.ts';
import type { ObjectiveCodes } from '../fields/objective-codes.ts';
import { headWord } from './suggest-matching.ts';
import type { TableColumn, TableRow } from './table-rows.ts';

/** The rows of a table, and those under its heads that are none. */
export interface SortedOutRows {
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly LeftOutRow[];
}

/** Longer is no use to who looks for the row. */
const LONGEST_SHOWN = 60;
/** A total says so first, with or without what it is of. */
const TOTAL = /^(?:sub\s?totale|totale|totali)(?!\p{L})/u;
/** Words that may begin a description too: a total is nothing but them. */
const SHORT_TOTAL = /^(?:tot|somma|media|medie)(?: (?:generale|complessiv[oa]|parziale))?$/u;
/** What stands under a table, or between its parts, in any column. */
const NOTE =
  /^(?:fonte|fonti|nota|note|n\. ?b\.?|legenda|avvertenza|avvertenze|aggiornato|aggiornamento|elaborazione)(?!\p{L})|^\*|^\(\d\)/u;

/**
 * Leaves out what people write under and between the rows of a table: totals, notes, titles of parts, the heads once more on each page. A row with
 * the code of an objective that is known is always one of the table.
 * @param heads of the sheet, by column.
 */
export function sortOutRows(
  all: readonly TableRow[],
  columns: readonly TableColumn[],
  heads: readonly string[],
  known: ObjectiveCodes,
): SortedOutRows {
  const code = columns.find(({ field }) => field.field === 'code' || field.field === 'objectiveId')?.column ?? -1;
  const isNone = (row: TableRow) => {
    const words = row.cells.map((cell) => cellText(cell).trim());
    if (isHeads(words, columns, heads)) return true;
    return !known.knows(words[code] ?? '') && (isTotal(words) || isNote(words, code));
  };
  const leftOut = all.filter(isNone);
  const none = new Set(leftOut);
  return {
    rows: all.filter((row) => !none.has(row)),
    leftOut: leftOut.map(({ number, cells }) => ({ row: number, text: shown(cells.map(cellText)) })),
  };
}

/** Whether every matched cell that is not blank says the head of its column. */
function isHeads(words: readonly string[], columns: readonly TableColumn[], heads: readonly string[]): boolean {
  const filled = columns.filter(({ column }) => (words[column] ?? '') !== '');
  return (
    filled.length > 0 && filled.every(({ column }) => headWord(words[column] ?? '') === headWord(heads[column] ?? ''))
  );
}

function isTotal(words: readonly string[]): boolean {
  const first = folded(words.find((word) => word !== '') ?? '').replace(/[\s.:]+$/u, '');
  return TOTAL.test(first.replaceAll('-', ' ')) || SHORT_TOTAL.test(first);
}

/** Whether a row has one text alone: under the codes one that can be no code, elsewhere one that says that it is a note. */
function isNote(words: readonly string[], code: number): boolean {
  const filled = words.flatMap((word, column) => (word === '' ? [] : [{ word, column }]));
  const [only] = filled;
  if (only === undefined || filled.length > 1) return false;
  return NOTE.test(folded(only.word)) || (only.column === code && (/\s/u.test(only.word) || !/\d/u.test(only.word)));
}

function shown(words: readonly string[]): string {
  const text = words
    .filter((word) => word.trim() !== '')
    .join(' ')
    .replace(/\s+/gu, ' ');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).trimEnd()}…` : text;
}
