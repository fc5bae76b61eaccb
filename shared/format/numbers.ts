import { type Hundredths, hundredths } from '../schemas/primitives.ts';
import { notParsed, type Parsed, parsed } from './parsed.ts';

/** `1556`, `1.556`, `1556,5`, `-0,25`: points group thousands, the comma begins the decimals. */
const ITALIAN_NUMBER = /^(?<sign>[-−]?)(?<whole>\d+|\d{1,3}(?:\.\d{3})+)(?:,(?<decimals>\d+))?$/u;

/**
 * Prints hundredths as Italian paper does: 155650 is `1.556,50`. Built by hand because the official sheet groups from four
 * digits on, and Intl's `it-IT` only from five.
 */
export function formatHundredths(value: Hundredths): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${value < 0 ? '-' : ''}${whole},${digits.slice(-2)}`;
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
  if (decimals.length > 2) return notParsed(`«${text.trim()}» ha più di due decimali: sono ammessi al massimo due.`);
  const magnitude = Number(`${whole.replaceAll('.', '')}${decimals.padEnd(2, '0')}`);
  const value = hundredths.safeParse(sign === '' || magnitude === 0 ? magnitude : -magnitude);
  return value.success ? parsed(value.data) : notParsed(`«${text.trim()}» è un numero troppo grande.`);
}
