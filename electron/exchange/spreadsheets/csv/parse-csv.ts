import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';

export type Separator = ';' | ',' | '\t';

const QUOTE = '"';

/**
 * The records of a text with separators (RFC 4180): quoted cells may hold separators, line breaks and doubled quotes; lines may end in
 * any way. A blank line is a record of one blank cell. @param most stops after so many records.
 * @throws SpreadsheetFault `openQuote` when the text ends inside a quoted cell.
 */
export function parseCsv(text: string, separator: Separator, most = Number.POSITIVE_INFINITY): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let start = 0;
  while (start <= text.length && records.length < most) {
    const cell = text[start] === QUOTE ? quotedCell(text, start) : plainCell(text, start, separator);
    // What stands between a closing quote and the separator belongs to the cell, as spreadsheets have it.
    const rest = cell.isQuoted ? plainCell(text, cell.end, separator) : { value: '', end: cell.end };
    record.push(cell.value + rest.value);
    const end = rest.end;
    if (text[end] === separator) {
      start = end + 1;
      continue;
    }
    records.push(record);
    record = [];
    if (end >= text.length) break;
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (start === text.length) break;
  }
  return records;
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
  readonly isQuoted: boolean;
}

function plainCell(text: string, start: number, separator: Separator): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end, isQuoted: false };
}

function quotedCell(text: string, start: number): ReadCell {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote === -1) throw new SpreadsheetFault('openQuote');
    value += text.slice(from, quote);
    if (text[quote + 1] !== QUOTE) return { value: value.replace(/\r\n?/gu, '\n'), end: quote + 1, isQuoted: true };
    value += QUOTE;
    from = quote + 2;
  }
}
