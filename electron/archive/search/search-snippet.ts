import { foldedLetters } from '../../../shared/format/folded.ts';
import { type Span, type TextRun, textAround } from '../../../shared/format/text-around.ts';
import type { SearchTerm } from './search-terms.ts';

interface Word extends Span {
  readonly folded: string;
}

/** How much text stands before the first hit, and how long the whole is, in characters. */
const ROOM = { lead: 40, length: 180 } as const;

/** The place of a text where a search hits it first, its hits marked; null where it does not. */
export function searchSnippet(text: string, terms: readonly SearchTerm[]): readonly TextRun[] | null {
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
      end = Math.min(end, hit.end + ROOM.length);
    }
  }
  const [first, ...others] = mergedSpans(spans);
  return first === undefined ? null : textAround(text, [first, ...others], ROOM);
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
  return text.lastIndexOf(' ', Math.max(0, Math.min(...places) - ROOM.lead)) + 1;
}

/** Words as the index cuts them: letters, digits and the accents on them. They are read as they are asked for. */
interface Words {
  at(index: number): Word | undefined;
}

function createWords(text: string, from: number): Words {
  const read: Word[] = [];
  const cut = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
  cut.lastIndex = from;
  const matches = text.matchAll(cut);
  return {
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
