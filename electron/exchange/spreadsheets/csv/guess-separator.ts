import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';
import type { Separator } from './csv-records.ts';
import { unwrappedRecords } from './unwrapped-records.ts';

/** Those that stand in texts least often first. */
const SEPARATORS: readonly Separator[] = ['\t', '|', ';', ','];
/** Records that are looked at. */
const SAMPLE = 50;
/** How spreadsheets are told the separator, in a first line that they do not show. */
const DECLARED = /^"?sep=([^\r\n]{1,3}?)"?[ \t;,]*(?:\r\n?|\n|$)/iu;

/** How a text is cut into cells, and what of it is. */
export interface CutText {
  readonly separator: Separator;
  /** Without the line that names the separator. */
  readonly text: string;
}

/**
 * The separator that the first line of a text names, as `sep=;`; else the one that cuts the first records most alike, into more cells than one; a
 * semicolon when none does. @throws SpreadsheetFault `separator` for a name that is none.
 */
export function guessSeparator(text: string): CutText {
  const declared = DECLARED.exec(text);
  if (declared !== null) {
    const named = declared[1] === '\\t' ? '\t' : declared[1];
    const separator = SEPARATORS.find((one) => one === named);
    if (separator === undefined) throw new SpreadsheetFault('separator');
    return { separator, text: text.slice(declared[0].length) };
  }
  let best: { readonly separator: Separator; readonly score: number } = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const score = evenness(text, separator);
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, text };
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

function recordsOf(text: string, separator: Separator): (readonly string[])[] {
  try {
    const records: (readonly string[])[] = [];
    for (const record of unwrappedRecords(text, separator)) {
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
