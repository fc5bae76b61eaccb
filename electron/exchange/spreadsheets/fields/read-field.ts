import { assertNever } from '../../../../shared/assert-never.ts';
import { parseTypedDate } from '../../../../shared/format/dates.ts';
import { parseHundredths } from '../../../../shared/format/numbers.ts';
import { notParsed, type Parsed, parsed } from '../../../../shared/format/parsed.ts';
import {
  code,
  type Id,
  type IsoDate,
  lineText,
  longText,
  percentage,
  year,
} from '../../../../shared/schemas/primitives.ts';
import type { Cell } from '../cells/cell.ts';
import { serialToDate } from '../xlsx/serial-days.ts';
import { cellText } from './cell-text.ts';
import { countedHundredths } from './counted-hundredths.ts';
import type { DocumentNames } from './document-names.ts';
import type { FieldKind } from './table-field.ts';

/** The value of a field as the archive holds it. */
export type FieldValue = string | number | null;

export interface FieldContext {
  readonly names: DocumentNames;
  /** What `oggi` means in a cell. */
  readonly today: IsoDate;
  /** The objective that a code means. */
  readonly objective: (code: string) => Parsed<string>;
}

/** Numbers without a format that a date's cell may hold are days of these years. */
const FIRST_DAY = 32_874;
const LAST_DAY = 73_415;

const TEXTS = { code, line: lineText, text: longText } as const;

/** Reads a cell as the value of a field; one Italian sentence says why not. A blank cell is a blank value. */
export function readField(kind: FieldKind, cell: Cell | undefined, context: FieldContext): Parsed<FieldValue> {
  if (cell?.kind === 'error') return notParsed(`la cella ha l'errore ${cell.code}: correggerla.`);
  if (cell?.kind === 'uncomputed')
    return notParsed(
      'la formula non ha un risultato: aprire il file con un foglio di calcolo e salvarlo, o scrivere il valore.',
    );
  const text = cellText(cell);
  switch (kind) {
    case 'code':
    case 'line':
    case 'text':
      return textValue(kind, text);
    case 'year':
      return cell === undefined || text.trim() === '' ? parsed(null) : yearValue(text);
    case 'percentage':
    case 'hundredths':
      return cell === undefined || text.trim() === '' ? parsed(null) : numberValue(kind, cell);
    case 'date':
      return cell === undefined || text.trim() === '' ? parsed(null) : dateValue(cell, context.today);
    case 'objective':
      return text.trim() === '' ? parsed(null) : context.objective(text.trim());
    case 'level':
    case 'status':
    case 'indicatorType':
    case 'direction':
    case 'centre':
    case 'person':
    case 'councillor':
      return text.trim() === '' ? parsed(null) : context.names.find(kind, text);
    default:
      return assertNever(kind);
  }
}

function textValue(kind: keyof typeof TEXTS, text: string): Parsed<FieldValue> {
  const value = TEXTS[kind].safeParse(kind === 'code' ? text.trim() : text);
  if (value.success) return parsed(value.data);
  if (text.trim() === '') return notParsed('manca, ed è necessario.');
  if (kind !== 'text' && text.includes('\n')) return notParsed('sta su più righe: scriverlo su una sola.');
  return notParsed('è troppo lungo, o ha caratteri che non si vedono: riscriverlo.');
}

function yearValue(text: string): Parsed<FieldValue> {
  const value = year.safeParse(Number(text.trim()));
  return value.success ? parsed(value.data) : notParsed(`«${text.trim()}» non è un anno: scriverlo come 2020.`);
}

function numberValue(kind: 'percentage' | 'hundredths', cell: Cell): Parsed<FieldValue> {
  const read = cell.kind === 'number' ? countedValue(kind, cell) : typedValue(kind, cellText(cell));
  if (!read.ok || kind === 'hundredths') return read;
  const value = percentage.safeParse(read.value);
  return value.success ? parsed(value.data) : notParsed(`«${cellText(cell)}» non sta tra 0 e 100.`);
}

function countedValue(kind: 'percentage' | 'hundredths', cell: Extract<Cell, { kind: 'number' }>): Parsed<number> {
  if (cell.percent && kind === 'hundredths')
    return notParsed(`«${cellText(cell)}» è una percentuale: scrivere il numero da solo, senza %.`);
  return countedHundredths(cell);
}

/** People who type a percentage often type its sign too. */
function typedValue(kind: 'percentage' | 'hundredths', text: string): Parsed<number> {
  return parseHundredths(kind === 'percentage' ? text.trim().replace(/\s*%$/u, '') : text);
}

function dateValue(cell: Cell, today: IsoDate): Parsed<FieldValue> {
  if (cell.kind === 'date') return parsed(cell.date);
  if (cell.kind === 'number' && cell.number >= FIRST_DAY && cell.number <= LAST_DAY) {
    const date = serialToDate(cell.number, false);
    if (date !== null) return parsed(date);
  }
  return parseTypedDate(cellText(cell), today);
}

/** A row of a document by the names of its fields. */
export type FieldRow = { readonly id: Id } & Readonly<Record<string, FieldValue>>;
