import type { Span } from '../format/text-around.ts';
import type { Replacement } from '../schemas/replacement.ts';

type Sought = Pick<Replacement, 'find' | 'matchCase' | 'wholeWords'>;

/** A letter, a digit, or an accent on one: what a whole word has none of beside it. */
const IN_WORD = '[\\p{L}\\p{N}\\p{M}]';

/** Where what is sought stands in a text, in order. Accents count; case only where asked. */
export function foundSpans(text: string, sought: Sought): readonly Span[] {
  return [...text.matchAll(patternOf(sought))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The text with all of it replaced, word for word as `put` is written. */
export function replacedText(text: string, sought: Sought & Pick<Replacement, 'put'>): string {
  return text.replace(patternOf(sought), () => sought.put);
}

function patternOf({ find, matchCase, wholeWords }: Sought): RegExp {
  const literal = find.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const pattern = wholeWords ? `(?<!${IN_WORD})${literal}(?!${IN_WORD})` : literal;
  return new RegExp(pattern, matchCase ? 'gu' : 'giu');
}
