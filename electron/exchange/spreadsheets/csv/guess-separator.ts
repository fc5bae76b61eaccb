import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';
import { csvRecords, type Separator } from './csv-records.ts';

/** Those that stand in texts least often first. */
const SEPARATORS: readonly Separator[] = ['\t', ';', ','];
/** Records that are looked at. */
const SAMPLE = 50;

/** The separator that cuts the first records most alike, into more cells than one; a semicolon when none does. */
export function guessSeparator(text: string): Separator {
  let best: { readonly separator: Separator; readonly score: number } = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const score = evenness(text, separator);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** How many records have as many cells as the most usual record and how large a part of all they are, weighed by how many cells that is. */
function evenness(text: string, separator: Separator): number {
  const widths = recordsOf(text, separator).map(({ length }) => length);
  const counts = Map.groupBy(widths, (width) => width);
  let best = 0;
  for (const [width, alike] of counts)
    if (width > 1) best = Math.max(best, (alike.length ** 2 / widths.length) * Math.min(width, 20));
  return best;
}

function recordsOf(text: string, separator: Separator): string[][] {
  try {
    const records: string[][] = [];
    for (const record of csvRecords(text, separator)) {
      records.push(record);
      if (records.length === SAMPLE) break;
    }
    return records;
  } catch (error) {
    // Quotes that make no sense with this separator may with another.
    if (error instanceof SpreadsheetFault) return [];
    throw error;
  }
}
