import { assertNever } from '../../../../shared/assert-never.ts';
import { BEYOND_YEARS, isPlausibleYear, plausibleDay } from '../../../../shared/format/dates.ts';
import { parseTypedHundredths } from '../../../../shared/format/numbers.ts';
import { notParsed, type Parsed, parsed } from '../../../../shared/format/parsed.ts';
import { plainSigns } from '../../../../shared/format/plain-signs.ts';
import { parseTypedDate } from '../../../../shared/format/typed-dates.ts';
import {
  code,
  type Id,
  type IsoDate,
  lineText,
  longText,
  percentage,
  year,
} from '../../../../shared/schemas/primitives.ts';
import type { Cell, NumberCell } from '../cells/cell.ts';
import { serialToDate } from '../xlsx/serial-days.ts';
import { cellText, codeText } from './cell-text.ts';
import { countedHundredths } from './counted-hundredths.ts';
import type { FieldKind } from './defined-field.ts';
import type { DocumentNames } from './document-names.ts';
import { plainNumber } from './shown-number.ts';

/** The value of a field as the archive holds it. */
export type FieldValue = string | number | null;

export interface FieldContext {
  readonly names: DocumentNames;
  /** What `oggi` means in a cell. */
  readonly today: IsoDate;
  /** The objective that a code means. */
  readonly objective: (code: string) => Parsed<string>;
}

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
      return codeValue(cell);
    case 'line':
    case 'text':
      return textValue(kind, text);
    case 'year':
      return cell === undefined || text.trim() === '' ? parsed(null) : yearValue(valueText(cell));
    case 'percentage':
    case 'hundredths':
      return cell === undefined || text.trim() === '' ? parsed(null) : numberValue(kind, cell);
    case 'date':
      return cell === undefined || text.trim() === '' ? parsed(null) : dateValue(cell, context.today);
    case 'objective':
      return text.trim() === '' ? parsed(null) : context.objective(codeText(cell));
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

/** What stands in a code's cell as a day, or to be reckoned, was made so by a spreadsheet: the code that was typed is lost. */
function codeValue(cell: Cell | undefined): Parsed<FieldValue> {
  const text = codeText(cell);
  if (cell?.kind === 'date')
    return notParsed(`«${text}» è una data, non un codice: scrivere il codice come testo, con un apostrofo davanti.`);
  if (text.startsWith('=')) return notParsed(`«${text}» è una formula, non un codice: scrivere il codice.`);
  return textValue('code', text);
}

function textValue(kind: keyof typeof TEXTS, text: string): Parsed<FieldValue> {
  const value = TEXTS[kind].safeParse(text);
  if (value.success) return parsed(value.data);
  if (text.trim() === '') return notParsed('manca, ed è necessario.');
  if (kind !== 'text' && text.includes('\n')) return notParsed('sta su più righe: scriverlo su una sola.');
  return notParsed('è troppo lungo, o ha caratteri che non si vedono: riscriverlo.');
}

function yearValue(text: string): Parsed<FieldValue> {
  const typed = plainSigns(text);
  const value = year.safeParse(Number(typed));
  if (!value.success) return notParsed(`«${typed}» non è un anno: scriverlo come 2020.`);
  return isPlausibleYear(value.data) ? parsed(value.data) : notParsed(`«${typed}» ${BEYOND_YEARS}`);
}

function numberValue(kind: 'percentage' | 'hundredths', cell: Cell): Parsed<FieldValue> {
  const read = cell.kind === 'number' ? countedValue(kind, cell) : typedValue(kind, valueText(cell));
  if (!read.ok || kind === 'hundredths') return read;
  const value = percentage.safeParse(read.value);
  return value.success ? parsed(value.data) : notParsed(`«${cellText(cell)}» non sta tra 0 e 100.`);
}

function countedValue(kind: 'percentage' | 'hundredths', cell: NumberCell): Parsed<number> {
  if (cell.percent && kind === 'hundredths')
    return notParsed(`«${cellText(cell)}» è una percentuale: scrivere il numero da solo, senza %.`);
  return countedHundredths(cell);
}

/** People who type a percentage often type its sign too. */
function typedValue(kind: 'percentage' | 'hundredths', text: string): Parsed<number> {
  return parseTypedHundredths(kind === 'percentage' ? text.trim().replace(/\s*%$/u, '') : text);
}

function dateValue(cell: Cell, today: IsoDate): Parsed<FieldValue> {
  if (cell.kind === 'date') return plausibleDay(cell.date);
  if (cell.kind === 'number') {
    // A number without a format may be a day of the years that plans speak of.
    const date = serialToDate(cell.number, cell.dayZero);
    if (date !== null && isPlausibleYear(Number(date.slice(0, 4)))) return parsed(date);
  }
  return parseTypedDate(valueText(cell), today);
}

/** What a number or a day is read of: a number as it is, not as its format shows it, and a text without the apostrophe that marks it as one. */
function valueText(cell: Cell): string {
  return cell.kind === 'number' ? plainNumber(cell) : cellText(cell).trim().replace(/^'/u, '');
}

/** A row of a document by the names of its fields. */
export type FieldRow = { readonly id: Id } & Readonly<Record<string, FieldValue>>;
