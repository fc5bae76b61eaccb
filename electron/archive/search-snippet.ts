import { folded } from '../../shared/format/folded.ts';
import type { SearchTerm } from './search-terms.ts';

/** A run of a snippet; `marked` where the search hit. */
export interface SnippetRun {
  readonly text: string;
  readonly marked: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Word extends Span {
  readonly folded: string;
}

/** How much text stands before the first hit, and how long the whole is, in characters. */
const LEAD = 40;
const LENGTH = 180;

/** The place of a text where a search hits it first, its hits marked; null where it does not. */
export function searchSnippet(text: string, terms: readonly SearchTerm[]): readonly SnippetRun[] | null {
  const words = wordsOf(text);
  const hits = mergedSpans(terms.flatMap((term) => hitsOf(term, words)));
  const [first] = hits;
  if (first === undefined) return null;
  const window = windowAround(first, words, text.length);
  const inside = hits.filter(({ start, end }) => start >= window.start && end <= window.end);
  return runs(text, window, inside);
}

/** Words as the index cuts them: letters, digits and the accents on them. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: folded(match[0]),
  }));
}

function hitsOf({ words: wantedWords, begun }: SearchTerm, words: readonly Word[]): readonly Span[] {
  const last = wantedWords.length - 1;
  const hitAt = (at: number): boolean =>
    wantedWords.every((wanted, index) => {
      const word = words[at + index]?.folded;
      return index === last && begun ? word?.startsWith(wanted) === true : word === wanted;
    });
  return words.flatMap((word, at) =>
    hitAt(at) ? [{ start: word.start, end: words[at + last]?.end ?? word.end }] : [],
  );
}

function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    const previous = merged.at(-1);
    if (previous === undefined || span.start > previous.end) merged.push(span);
    else merged[merged.length - 1] = { start: previous.start, end: Math.max(previous.end, span.end) };
  }
  return merged;
}

/** From a word a little before the hit to the last that fits; a hit is never cut. */
function windowAround(hit: Span, words: readonly Word[], length: number): Span {
  const start = words.find((word) => word.start >= hit.start - LEAD)?.start ?? hit.start;
  const end = words.findLast((word) => word.end <= start + LENGTH)?.end ?? hit.end;
  return {
    start: hit.start <= LEAD ? 0 : Math.min(start, hit.start),
    end: length <= start + LENGTH ? length : Math.max(end, hit.end),
  };
}

function runs(text: string, window: Span, hits: readonly Span[]): readonly SnippetRun[] {
  const made: SnippetRun[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (start < end) made.push({ text: text.slice(start, end).replace(/\s+/gu, ' '), marked });
  };
  let at = window.start;
  if (at > 0) made.push({ text: '… ', marked: false });
  for (const { start, end } of hits) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, window.end, false);
  if (window.end < text.length) made.push({ text: ' …', marked: false });
  return made;
}
