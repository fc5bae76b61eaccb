import type { TableReading } from '../../../../shared/ipc/channels/tables.ts';
import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';

export type Separator = NonNullable<TableReading['separator']>;

const QUOTE = '"';

/** Characters that a cell may have: no field of an objective takes a tenth of it. */
const LONGEST_CELL = 1_000_000;
/** Columns that a sheet of any program has: a longer record is none of a table, and would fill the memory. */
const MOST_CELLS = 16_384;

/**
 * The records of a text with separators (RFC 4180), one after the other: quoted cells may hold separators, line breaks and doubled quotes,
 * and stand between spaces; lines may end in any way. A blank line is a record of one blank cell.
 * @throws SpreadsheetFault `openQuote` when the text ends inside a quoted cell, `longCell`, `tooBig` for a record of more cells than a sheet has columns.
 */
export function* csvRecords(text: string, separator: Separator): Generator<string[], void> {
  let record: string[] = [];
  let start = 0;
  while (start <= text.length) {
    const cell =
      text[start] === QUOTE
        ? quotedCell(text, start)
        : (spacedCell(text, start, separator) ?? plainCell(text, start, separator));
    // What stands between a closing quote and the separator belongs to the cell, as spreadsheets have it.
    const rest = cell.isQuoted ? plainCell(text, cell.end, separator) : { value: '', end: cell.end };
    record.push(cell.value + rest.value);
    if (record.length > MOST_CELLS) throw new SpreadsheetFault('tooBig');
    const end = rest.end;
    if (text[end] === separator) {
      start = end + 1;
      continue;
    }
    yield record;
    record = [];
    if (end >= text.length) break;
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (start === text.length) break;
  }
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
  readonly isQuoted: boolean;
}

function plainCell(text: string, start: number, separator: Separator): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: cellBetween(text, start, end), end, isQuoted: false };
}

function quotedCell(text: string, start: number): ReadCell {
  let from = start + 1;
  let isDoubled = false;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote === -1) throw new SpreadsheetFault('openQuote');
    if (text[quote + 1] === QUOTE) {
      isDoubled = true;
      from = quote + 2;
      continue;
    }
    const written = cellBetween(text, start + 1, quote).replace(/\r\n?/gu, '\n');
    return { value: isDoubled ? written.replaceAll('""', QUOTE) : written, end: quote + 1, isQuoted: true };
  }
}

/** A quoted cell with spaces around it, as some programs write after each separator; null where it is anything else. */
function spacedCell(text: string, start: number, separator: Separator): ReadCell | null {
  let quote = start;
  while (text[quote] === ' ') quote += 1;
  if (quote === start || text[quote] !== QUOTE || text.indexOf(QUOTE, quote + 1) === -1) return null;
  const cell = quotedCell(text, quote);
  let { end } = cell;
  while (text[end] === ' ') end += 1;
  const isWhole = end >= text.length || text[end] === separator || text[end] === '\n' || text[end] === '\r';
  return isWhole ? { ...cell, end } : null;
}

function cellBetween(text: string, start: number, end: number): string {
  if (end - start > LONGEST_CELL) throw new SpreadsheetFault('longCell');
  return text.slice(start, end);
}
