import { format as formatNumber } from 'numfmt';
import type { NumberCell } from '../cells/cell.ts';
import { FORMAT_LITERAL } from '../xlsx/number-formats.ts';

const NUMBER = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 10, useGrouping: false });

/** A number as it is, whatever its format makes of it. */
export function plainNumber({ number, percent }: NumberCell): string {
  return percent ? `${NUMBER.format(number * 100)}%` : NUMBER.format(number);
}

/** A number as its cell shows it in Italian: 7 under `0000` is `0007`. */
export function shownNumber(cell: NumberCell): string {
  if (cell.shown !== undefined) return cell.shown;
  if (cell.format === undefined) return plainNumber(cell);
  return formatted(cell.number, cell.format) ?? formatted(cell.number, quotedWords(cell.format)) ?? plainNumber(cell);
}

/** Null for a format that no spreadsheet would take, as other programs write them. */
function formatted(number: number, format: string): string | null {
  const written = formatNumber(format, number, { locale: 'it', throws: false });
  return written.startsWith('#####') ? null : written.trim();
}

/** Words that stand in a format without their quotes, as in `OB000` or `0 mq`; exponents are none. */
function quotedWords(format: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const literal of format.matchAll(FORMAT_LITERAL)) {
    parts.push(quoted(format.slice(from, literal.index)), literal[0]);
    from = literal.index + literal[0].length;
  }
  return [...parts, quoted(format.slice(from))].join('');
}

const quoted = (plain: string): string => plain.replace(/(?![Ee][+-])\p{L}+/gu, '"$&"');
