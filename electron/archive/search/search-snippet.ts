import { foldedLetters } from '../../../shared/format/folded.ts';
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
  const from = firstPlace(text, terms);
  if (from === null) return null;
  const words = createWords(text, from);
  const spans: Span[] = [];
  let end = text.length;
  for (let at = 0; (words.at(at)?.start ?? end) < end; at += 1) {
    for (const term of terms) {
      const hit = hitAt(term, words, at);
      if (hit === null) continue;
      spans.push(hit);
      // Further words are not shown.
      end = Math.min(end, hit.end + LENGTH);
    }
  }
  const hits = mergedSpans(spans);
  const [first] = hits;
  if (first === undefined) return null;
  const window = windowAround(first, words.read, text.length);
  const inside = hits.filter(({ start, end }) => start >= window.start && end <= window.end);
  return runs(text, window, inside);
}

/**
 * From where on a text may be hit, some words before; null where it cannot be. To cut a text into words takes much longer than to
 * look into it.
 */
function firstPlace(text: string, terms: readonly SearchTerm[]): number | null {
  const letters = foldedLetters(text);
  const places = terms
    .filter(({ words }) => words.every((word) => letters.includes(word)))
    .map(({ words: [first = ''] }) => letters.indexOf(first));
  if (places.length === 0) return null;
  // Accents that were characters of their own are gone: where the rest stood is not known.
  if (letters.length !== text.length) return 0;
  return text.lastIndexOf(' ', Math.max(0, Math.min(...places) - LEAD)) + 1;
}

/** Words as the index cuts them: letters, digits and the accents on them. They are read as they are asked for. */
interface Words {
  readonly read: readonly Word[];
  at(index: number): Word | undefined;
}

function createWords(text: string, from: number): Words {
  const read: Word[] = [];
  const cut = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
  cut.lastIndex = from;
  const matches = text.matchAll(cut);
  return {
    read,
    at(index) {
      while (read.length <= index) {
        const { value: match } = matches.next();
        if (match === undefined) return undefined;
        const { index: start, 0: word } = match;
        read.push({ start, end: start + word.length, folded: foldedLetters(word) });
      }
      return read[index];
    },
  };
}

function hitAt({ words: wanted, begun }: SearchTerm, words: Words, at: number): Span | null {
  const last = wanted.length - 1;
  const isHit = wanted.every((sought, index) => {
    const word = words.at(at + index)?.folded;
    return index === last && begun ? word?.startsWith(sought) === true : word === sought;
  });
  const [first, final] = [words.at(at), words.at(at + last)];
  return isHit && first !== undefined && final !== undefined ? { start: first.start, end: final.end } : null;
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
