import { type IsoDate, isoDate } from '../schemas/primitives.ts';
import { notParsed, type Parsed, parsed } from './parsed.ts';

const PRINTED_DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/u;
const TYPED_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u;
const BARE_DATE = /^(\d{2})(\d{2})(\d{4}|\d{2})$/u;

/** Prints a day as Italian paper does: `2020-12-31` is `31/12/2020`. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** A day as a date cell prints it: blank when there is none. */
export function formatOptionalDate(date: IsoDate | null): string {
  return date === null ? '' : formatDate(date);
}

/** Reads a day exactly as it is printed, `dd/mm/yyyy`, and refuses days that the calendar does not have. */
export function parsePrintedDate(text: string): Parsed<IsoDate> {
  const match = PRINTED_DATE.exec(text);
  return match === null ? notADate(text) : dayOf(text, match);
}

/**
 * Reads a day as people type it: `1/2/20`, `1.2.2020`, `010220`, `01022020`, or `oggi` for `today`. Two-digit years are of
 * this century.
 */
export function parseTypedDate(text: string, today: IsoDate): Parsed<IsoDate> {
  const typed = text.trim().toLowerCase();
  if (typed === 'oggi') return parsed(today);
  const match = TYPED_DATE.exec(typed) ?? BARE_DATE.exec(typed);
  return match === null ? notADate(text) : dayOf(text, match);
}

function dayOf(text: string, [, day = '', month = '', year = '']: RegExpExecArray): Parsed<IsoDate> {
  const fullYear = year.length === 2 ? `20${year}` : year;
  const date = isoDate.safeParse(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.success ? parsed(date.data) : notParsed(`«${text.trim()}» non è un giorno del calendario.`);
}

function notADate(text: string): Parsed<never> {
  return notParsed(`«${text.trim()}» non è una data: scriverla come 31/12/2020.`);
}
