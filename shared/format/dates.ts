import { type IsoDate, isoDate } from '../schemas/primitives.ts';
import { notParsed, type Parsed, parsed } from './parsed.ts';

const PRINTED_DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/u;

/** The years that a plan's days may be of; others are slips: 0206, 2206. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

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
  if (match === null) return notADate(text);
  const [, day = '', month = '', year = ''] = match;
  const date = isoDate.safeParse(`${year}-${month}-${day}`);
  return date.success ? parsed(date.data) : noSuchDay(text);
}

/** The first and last day of those years. */
export const FIRST_DAY = `${FIRST_YEAR}-01-01`;
export const LAST_DAY = `${LAST_YEAR}-12-31`;

/** What is wrong with a year that no plan speaks of, to follow what was written. */
export const BEYOND_YEARS = `è fuori dagli anni ${FIRST_YEAR}-${LAST_YEAR}: controllare l'anno.`;

/** Whether a year, or that of a day, is one that a plan may speak of. */
export function isPlausibleYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The day, unless its year is beyond a plan's reach. @param text how it was written. */
export function plausibleDay(date: IsoDate, text: string = formatDate(date)): Parsed<IsoDate> {
  if (isPlausibleYear(Number(date.slice(0, 4)))) return parsed(date);
  return notParsed(`«${text}» ${BEYOND_YEARS}`);
}

export function notADate(text: string): Parsed<never> {
  return notParsed(`«${text.trim()}» non è una data: scriverla come 31/12/2020.`);
}

export function noSuchDay(text: string): Parsed<never> {
  return notParsed(`«${text.trim()}» non è un giorno del calendario.`);
}
