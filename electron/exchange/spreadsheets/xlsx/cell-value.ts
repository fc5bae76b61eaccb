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
  /** Cells already met, by their short text and by the number of their style and then their own: a sheet has few, many times each. */
  readonly texts: Map<string, Cell>;
  readonly numbers: Map<number, Map<number, Cell>>;
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
  if (type === 'inlineStr') return textCell(unescapedString(raw.inline), context);
  // Only of a text formula an empty value is a result; programs that do not compute leave one behind every formula.
  if (value === null || (value === '' && type !== 'str')) return hasFormula ? { kind: 'uncomputed' } : undefined;
  switch (type) {
    case 's': {
      const text = context.strings[Number(value)];
      if (text === undefined) throw new SpreadsheetFault('damaged', part);
      return textCell(text, context);
    }
    case 'str':
      return textCell(unescapedString(value), context);
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true' };
    case 'e':
      return { kind: 'error', code: value };
    case 'd': {
      const date = isoDate.safeParse(value.slice(0, 10));
      return date.success ? { kind: 'date', date: date.data } : textCell(value, context);
    }
    default:
      return numberCell(Number(value), raw.style, part, context);
  }
}

const DAY_MS = 86_400_000;
const PLAIN: NumberLook = { kind: 'plain' };

/** Longer texts, identities among them, seldom come twice. */
const LONGEST_SHARED = 32;
/** Beyond these, what a sheet has is all different. */
const MOST_SHARED = 50_000;

/** The same cell for the same short text, so that ten thousand rows with one name have it once in memory. */
function textCell(text: string, { texts }: WorkbookContext): Cell | undefined {
  if (text === '') return undefined;
  const met = texts.get(text);
  if (met !== undefined) return met;
  const own = ownText(text);
  const cell: Cell = { kind: 'text', text: own };
  if (text.length <= LONGEST_SHARED && texts.size < MOST_SHARED) texts.set(own, cell);
  return cell;
}

function numberCell(number: number, style: number, part: string, context: WorkbookContext): Cell {
  const numbers = context.numbers.get(style) ?? new Map<number, Cell>();
  const met = numbers.get(number);
  if (met !== undefined) return met;
  if (!Number.isFinite(number)) throw new SpreadsheetFault('damaged', part);
  const cell = shownAs(number, context.looks[style] ?? PLAIN, context.from1904);
  if (numbers.size < MOST_SHARED) context.numbers.set(style, numbers.set(number, cell));
  return cell;
}

function shownAs(number: number, { kind, format }: NumberLook, from1904: boolean): Cell {
  if (kind === 'date') return dayCell(number, from1904 ? DAY_ZERO_1904 : undefined);
  const cell: Cell = { kind: 'number', number, percent: kind === 'percent' };
  const told = format === undefined ? cell : { ...cell, format };
  return from1904 ? { ...told, dayZero: DAY_ZERO_1904 } : told;
}

/** A part of the first day is an hour, and no amount of anything. */
function dayCell(number: number, dayZero: IsoDate | undefined): Cell {
  const date = serialToDate(number, dayZero);
  if (date !== null) return { kind: 'date', date };
  return number > 0 && number < 1
    ? { kind: 'text', text: new Date(Math.round(number * DAY_MS)).toISOString().slice(11, 19) }
    : { kind: 'number', number, percent: false };
}
