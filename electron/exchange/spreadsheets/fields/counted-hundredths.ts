import { notParsed, type Parsed, parsed } from '../../../../shared/format/parsed.ts';
import { hundredths } from '../../../../shared/schemas/primitives.ts';
import type { NumberCell } from '../cells/cell.ts';
import { plainNumber } from './shown-number.ts';

/** How far from two decimals a number may be for what computers cannot hold exactly: in hundredths, and as a part of it where it is large. */
const INEXACT = { least: 1e-6, part: 1e-13 } as const;

/** The hundredths that a cell with a number means as it is shown: 0.8 shown as `80%` is 80,00. More than two decimals are refused. */
export function countedHundredths(cell: NumberCell): Parsed<number> {
  const exact = cell.number * (cell.percent ? 10_000 : 100);
  const rounded = Math.round(exact);
  if (Math.abs(exact - rounded) > Math.max(INEXACT.least, INEXACT.part * Math.abs(exact)))
    return notParsed(`«${plainNumber(cell)}» ha più di due decimali: sono ammessi al massimo due.`);
  // Minus zero is zero.
  const value = hundredths.safeParse(rounded === 0 ? 0 : rounded);
  return value.success ? parsed(value.data) : notParsed(`«${plainNumber(cell)}» è un numero troppo grande.`);
}
