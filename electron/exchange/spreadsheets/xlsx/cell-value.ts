import { type IsoDate, isoDate } from '../../../../shared/schemas/primitives.ts';
import type { Cell } from '../cells/cell.ts';
import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';
import { ownText } from '../xml/own-text.ts';
import type { NumberLook } from './number-formats.ts';
import { DAY_ZERO_1904, serialToDate } from './serial-days.ts';
import { unescapedString } from './string-escapes.ts';

/** What the cells of a workbook refer to. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly from1904: boolean;
  /** Days already met by their number: a sheet has few, many times each. */
  readonly days: Map<number, Cell>;
}

/** A cell as its sheet writes it: `value` is null when there is none. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  value: string | null;
  inline: string;
  hasFormula: boolean;
}

/** What a cell holds; `undefined` when nothing. @throws SpreadsheetFault `damaged` for values that their type does not allow. */
export function cellOf(raw: RawCell, part: string, context: WorkbookContext): Cell | undefined {
  const { type, value, hasFormula } = raw;
  if (type === 'inlineStr') return textCell(unescapedString(raw.inline));
  // Only of a text formula an empty value is a result; programs that do not compute leave one behind every formula.
  if (value === null || (value === '' && type !== 'str')) return hasFormula ? { kind: 'uncomputed' } : undefined;
  switch (type) {
    case 's': {
      const text = context.strings[Number(value)];
      if (text === undefined) throw new SpreadsheetFault('damaged', part);
      return textCell(text);
    }
    case 'str':
      return textCell(unescapedString(value));
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true' };
    case 'e':
      return { kind: 'error', code: value };
    case 'd': {
      const date = isoDate.safeParse(value.slice(0, 10));
      return date.success ? { kind: 'date', date: date.data } : textCell(value);
    }
    default:
      return numberCell(Number(value), raw.style, part, context);
  }
}

const DAY_MS = 86_400_000;
const PLAIN: NumberLook = { kind: 'plain' };

const textCell = (text: string): Cell | undefined => (text === '' ? undefined : { kind: 'text', text: ownText(text) });

function numberCell(number: number, style: number, part: string, { looks, from1904, days }: WorkbookContext): Cell {
  if (!Number.isFinite(number)) throw new SpreadsheetFault('damaged', part);
  const { kind, format } = looks[style] ?? PLAIN;
  if (kind !== 'date') {
    const cell: Cell = { kind: 'number', number, percent: kind === 'percent' };
    const told = format === undefined ? cell : { ...cell, format };
    return from1904 ? { ...told, dayZero: DAY_ZERO_1904 } : told;
  }
  const met = days.get(number);
  if (met !== undefined) return met;
  const cell = dayCell(number, from1904 ? DAY_ZERO_1904 : undefined);
  days.set(number, cell);
  return cell;
}

/** A part of the first day is an hour, and no amount of anything. */
function dayCell(number: number, dayZero: IsoDate | undefined): Cell {
  const date = serialToDate(number, dayZero);
  if (date !== null) return { kind: 'date', date };
  return number > 0 && number < 1
    ? { kind: 'text', text: new Date(Math.round(number * DAY_MS)).toISOString().slice(11, 19) }
    : { kind: 'number', number, percent: false };
}
