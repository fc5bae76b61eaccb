import { csvRecords, type Separator } from './csv-records.ts';

/** Records that tell how many cells a row of a text usually has. */
const SAMPLE = 50;

/**
 * The records of a text, where some program quoted whole rows as if each were one cell: a record of one cell that holds the separator is cut
 * again when that gives as many cells as most rows have. @throws SpreadsheetFault as `csvRecords`.
 */
export function* unwrappedRecords(text: string, separator: Separator): Generator<readonly string[], void> {
  const widths: number[] = [];
  for (const record of csvRecords(text, separator)) {
    widths.push((cutAgain(record, separator) ?? record).length);
    if (widths.length === SAMPLE) break;
  }
  const counts = Map.groupBy(widths, (width) => width);
  const [usual] = [...counts].reduce((most, one) => (one[1].length > most[1].length ? one : most), [1, [] as number[]]);
  for (const record of csvRecords(text, separator)) {
    const cut = usual > 1 ? cutAgain(record, separator) : null;
    yield cut?.length === usual ? cut : record;
  }
}

/** The cells inside a record of one quoted cell; null where it has none. */
function cutAgain([only = '', ...others]: readonly string[], separator: Separator): readonly string[] | null {
  if (others.length > 0 || !only.includes(separator)) return null;
  const [cut = [], another] = csvRecords(only, separator);
  return another === undefined ? cut : null;
}
