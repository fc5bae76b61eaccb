import type { TextRun } from '../../../shared/format/text-around.ts';

/**
 * A text with the hits that a search marked in a longer one that ends with it: the index keeps both descriptions of an objective as
 * one text. Without marks where the longer text does not hold it.
 */
export function runsAt(runs: readonly TextRun[], text: string): readonly TextRun[] {
  const shown = text.replace(/\s+/gu, ' ').trim();
  const start = runs
    .map((run) => run.text)
    .join('')
    .lastIndexOf(shown);
  if (start < 0) return [{ text: shown, marked: false }];
  const cut: TextRun[] = [];
  let at = 0;
  for (const run of runs) {
    const [from, to] = [Math.max(start - at, 0), Math.min(start + shown.length - at, run.text.length)];
    if (from < to) cut.push({ text: run.text.slice(from, to), marked: run.marked });
    at += run.text.length;
  }
  return cut;
}
