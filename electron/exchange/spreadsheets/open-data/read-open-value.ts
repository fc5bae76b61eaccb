import { assertNever } from '../../../../shared/assert-never.ts';
import { parsePrintedDate } from '../../../../shared/format/dates.ts';
import { notParsed, type Parsed, parsed } from '../../../../shared/format/parsed.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import type { Cell } from '../cells/cell.ts';
import { cellText } from '../fields/cell-text.ts';
import { countedHundredths } from '../fields/counted-hundredths.ts';
import type { OpenValue } from './open-rows.ts';
import type { OpenColumn } from './open-table.ts';

const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/u;

/** Reads a cell of open data as it was written; one Italian sentence says why not. @param plain a text without what escaped it. */
export function readOpenValue(
  { type, nullable }: OpenColumn,
  cell: Cell | undefined,
  plain: (text: string) => string,
): Parsed<OpenValue> {
  if (cell?.kind === 'error' || cell?.kind === 'uncomputed') return notParsed('la cella non ha un valore: scriverlo.');
  const text = cellText(cell);
  if (cell === undefined || text === '') {
    if (nullable) return parsed(null);
    return type === 'text' ? parsed('') : notParsed('manca, ed è necessario.');
  }
  switch (type) {
    case 'text':
      return parsed(plain(text));
    case 'id':
    case 'reference':
      return parsed(text.trim());
    case 'hundredths':
      return cell.kind === 'number' ? countedHundredths(cell) : decimalOf(text.trim());
    case 'integer':
      return Number.isInteger(Number(text.trim()))
        ? parsed(Number(text.trim()))
        : notParsed(`«${text}» non è un numero intero.`);
    case 'date':
      return dateOf(cell, text.trim());
    case 'boolean':
      return booleanOf(cell, text.trim().toLowerCase());
    default:
      return assertNever(type);
  }
}

/** A number with a point, as the data are written; hundredths, without passing through what computers cannot hold exactly. */
function decimalOf(text: string): Parsed<OpenValue> {
  const match = DECIMAL.exec(text);
  if (match === null) return notParsed(`«${text}» non è un numero con il punto e al massimo due decimali.`);
  const [, sign = '', whole = '', decimals = ''] = match;
  const magnitude = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return parsed(sign === '' || magnitude === 0 ? magnitude : -magnitude);
}

function dateOf(cell: Cell, text: string): Parsed<OpenValue> {
  if (cell.kind === 'date') return parsed(cell.date);
  const date = isoDate.safeParse(text);
  return date.success ? parsed(date.data) : parsePrintedDate(text);
}

function booleanOf(cell: Cell, text: string): Parsed<OpenValue> {
  if (cell.kind === 'boolean') return parsed(cell.value);
  return text === 'true' || text === 'false' ? parsed(text === 'true') : notParsed(`«${text}» non è true né false.`);
}
