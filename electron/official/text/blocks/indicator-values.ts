import type { PrintedCell, PrintedLine, PrintedLines } from '../../printed-document.ts';
import { isInCapitals, isKnownIndicatorType } from '../words/sheet-vocabulary.ts';
import type { Paragraph } from './paragraphs.ts';
import { valuesFrom } from './phase-row.ts';

/** Target, result, results of two earlier years, and one more to notice when there are too many. */
const VALUES_LOOKED_FOR = 5;

/** Type and values of an indicator as they were found in a paragraph, with what stands before and after them. */
export interface FoundValues {
  readonly description: PrintedLines;
  readonly type: PrintedCell;
  readonly values: PrintedLines;
  readonly note: PrintedLines;
  /** Whether a known type stands before the values and nothing after them; else other words could have been meant. */
  readonly certain: boolean;
}

interface ValueWords {
  /** Index of the type, or of the first value when there is no type. */
  readonly start: number;
  readonly type: 'known' | 'unknown' | 'none';
  readonly count: number;
  /** Index after the last value. */
  readonly end: number;
}

/** The values of a paragraph that holds them apart from the description: its first line begins with a type or a number. */
export function valuesApart({ lines: [first, ...more] }: Paragraph): FoundValues | null {
  const words = first.text.split(' ');
  const found = valuesAt(words, 0);
  if (found === null || (found.type !== 'known' && found.end < words.length)) return null;
  return foundValues(words, found, [], first.line, more);
}

/**
 * The values at the end of a description. They end its last line, after a type or, when there are two of them, without one;
 * else a type stands before them on a line that the note goes on from.
 */
export function valuesInline({ lines }: Paragraph): FoundValues | null {
  const lastAt = lines.length - 1;
  const last = inDescription(lines, lastAt, (found, words) => found.end === words.length);
  if (last !== null) return last;
  for (const at of lines.keys()) {
    const found = inDescription(
      lines,
      at,
      ({ type, count }) => (type === 'known' && count > 0) || (type === 'unknown' && count > 1),
    );
    if (found !== null) return found;
  }
  return null;
}

function inDescription(
  lines: PrintedLines,
  at: number,
  fits: (found: ValueWords, words: readonly string[]) => boolean,
): FoundValues | null {
  const { text = '', line = 1 } = lines[at] ?? {};
  const words = text.split(' ');
  const fitting = words
    .flatMap((_, index) => valuesAt(words, index) ?? [])
    .filter((found) => found.start > 0 && fits(found, words));
  const best =
    fitting.findLast(({ type }) => type === 'known') ??
    fitting.findLast(({ type }) => type === 'unknown') ??
    fitting.find(({ count }) => count > 1);
  if (best === undefined) return null;
  const description = [...lines.slice(0, at), { text: words.slice(0, best.start).join(' '), line }];
  return foundValues(words, best, description, line, lines.slice(at + 1));
}

/** The values that begin at a word: after a type, known or in capitals, or without one. */
function valuesAt(words: readonly string[], start: number): ValueWords | null {
  const word = words[start] ?? '';
  const after = valuesFrom(words, start + 1, VALUES_LOOKED_FOR);
  const known = isKnownIndicatorType(word);
  if (after > 0 && (known || isUnknownType(word))) {
    return { start, type: known ? 'known' : 'unknown', count: after, end: start + 1 + after };
  }
  const endsRow = start === words.length - 1;
  if (known && endsRow && isInCapitals(word)) return { start, type: 'known', count: 0, end: start + 1 };
  const bare = word.includes(',') ? valuesFrom(words, start, VALUES_LOOKED_FOR) : 0;
  return bare === 0 ? null : { start, type: 'none', count: bare, end: start + bare };
}

/** A word of letters in capitals, long enough not to be an article. */
function isUnknownType(word: string): boolean {
  return /^\p{Lu}[\p{Lu}'’.-]{2,}$/u.test(word);
}

function foundValues(
  words: readonly string[],
  { start, type, count, end }: ValueWords,
  description: PrintedLines,
  line: number,
  more: PrintedLines,
): FoundValues {
  const rest = words.slice(end).join(' ');
  const note: PrintedLine[] = rest === '' ? [...more] : [{ text: rest, line }, ...more];
  return {
    description,
    type: type === 'none' ? null : { text: words[start] ?? '', line },
    values: words.slice(end - count, end).map((text) => ({ text, line })),
    note,
    certain: type === 'known' && count > 0 && note.length === 0,
  };
}
