import { type Hundredths, hundredths } from '../schemas/primitives.ts';
import { notParsed, type Parsed, parsed } from './parsed.ts';
import { plainSigns } from './plain-signs.ts';

/** `1556`, `1.556`, `1556,5`, `-0,25`: points group thousands, which never begin with 0; the comma begins the decimals. */
const ITALIAN_NUMBER = /^(?<sign>[-−]?)(?<whole>\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?<decimals>\d+))?$/u;

/** `1 556,00`: groups of thousands with spaces. */
const SPACED_GROUPS = /^-?[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/u;
/** `1556.5`: one or two digits behind a point are no group of thousands. */
const POINT_DECIMALS = /^-?\d+\.\d{1,2}$/u;
/** `0.125`: no group of thousands begins with 0. */
const POINT_DECIMALS_TOO_MANY = /^-?0+\.\d{3,}$/u;

/**
 * Prints hundredths as Italian paper does: 155650 is `1.556,50`. Built by hand because the official sheet groups from four
 * digits on, and Intl's `it-IT` only from five.
 */
export function formatHundredths(value: Hundredths): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${value < 0 ? '-' : ''}${whole},${digits.slice(-2)}`;
}

/** A difference in hundredths, its sign always told: `+15,08`, `-0,07`, `0,00`. */
export function formatSigned(value: Hundredths): string {
  return `${value > 0 ? '+' : ''}${formatHundredths(value)}`;
}

/** Hundredths as a number cell prints them: blank when there is no value. */
export function formatOptionalHundredths(value: Hundredths | null): string {
  return value === null ? '' : formatHundredths(value);
}

/**
 * Reads an Italian number into hundredths. A number with more than two decimals is refused, not rounded; the caller decides
 * what blank means before asking.
 */
export function parseHundredths(text: string): Parsed<Hundredths> {
  const match = ITALIAN_NUMBER.exec(text.trim());
  const { sign = '', whole = '', decimals = '' } = match?.groups ?? {};
  if (match === null) return notParsed(`«${text.trim()}» non è un numero: scriverlo come 1.556,50.`);
  if (decimals.length > 2) return tooManyDecimals(text.trim());
  const magnitude = Number(`${whole.replaceAll('.', '')}${decimals.padEnd(2, '0')}`);
  const value = hundredths.safeParse(sign === '' || magnitude === 0 ? magnitude : -magnitude);
  return value.success ? parsed(value.data) : notParsed(`«${text.trim()}» è un numero troppo grande.`);
}

/**
 * Reads a number as people type it and other programs write it: besides what paper has, `1 556,00` and, where it can mean nothing else,
 * a point before one or two decimals, `1556.5`. What could mean two numbers is refused.
 */
export function parseTypedHundredths(text: string): Parsed<Hundredths> {
  const typed = plainSigns(text);
  if (SPACED_GROUPS.test(typed)) return parseHundredths(typed.replaceAll(' ', ''));
  if (POINT_DECIMALS.test(typed)) return parseHundredths(typed.replace('.', ','));
  return POINT_DECIMALS_TOO_MANY.test(typed) ? tooManyDecimals(typed) : parseHundredths(typed);
}

function tooManyDecimals(text: string): Parsed<never> {
  return notParsed(`«${text}» ha più di due decimali: sono ammessi al massimo due.`);
}
