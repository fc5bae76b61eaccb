/** A run of a text; `marked` where it is what was looked for. */
export interface TextRun {
  readonly text: string;
  readonly marked: boolean;
}

/** A stretch of a text by its characters, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Room {
  /** How much text stands before the first hit at most, in characters. */
  readonly lead: number;
  /** How long the whole is at most, in characters, where the hit itself is not longer. */
  readonly length: number;
}

/**
 * What stands around the first hit in a text, with every hit in it marked, on one line: it begins and ends between words, with
 * `…` where the text goes on, and cuts no hit. @param hits in order, at least one, none within another.
 */
export function textAround(text: string, hits: readonly [Span, ...Span[]], room: Room): readonly TextRun[] {
  const window = windowAround(text, hits[0], room);
  const runs: TextRun[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (start < end) runs.push({ text: text.slice(start, end).replace(/\s+/gu, ' '), marked });
  };
  let at = window.start;
  if (at > 0) runs.push({ text: '… ', marked: false });
  for (const { start, end } of hits) {
    if (end > window.end) break;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, window.end, false);
  if (window.end < text.length) runs.push({ text: ' …', marked: false });
  return runs;
}

/** From a word a little before the hit to the last that fits. */
function windowAround(text: string, hit: Span, { lead, length }: Room): Span {
  const words = wordsFrom(text, Math.max(0, hit.start - lead), hit.end + length);
  const start = hit.start <= lead ? 0 : Math.min(words[0]?.start ?? hit.start, hit.start);
  const last = words.findLast(({ end }) => end <= start + length)?.end ?? hit.end;
  return { start, end: text.length <= start + length ? text.length : Math.max(last, hit.end) };
}

/** The words that begin within a stretch: letters, digits and the accents on them. */
function wordsFrom(text: string, from: number, to: number): readonly Span[] {
  const word = /(?<![\p{L}\p{N}\p{M}\p{Co}])[\p{L}\p{N}\p{M}\p{Co}]+/gu;
  word.lastIndex = from;
  const words: Span[] = [];
  for (const { index, 0: found } of text.matchAll(word)) {
    if (index > to) break;
    words.push({ start: index, end: index + found.length });
  }
  return words;
}
