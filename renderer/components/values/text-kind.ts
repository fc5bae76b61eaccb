import { cleanLine, cleanValue } from '../../../shared/format/clean-text.ts';
import { italianCount } from '../../../shared/format/counted.ts';
import { notParsed, type Parsed, parsed } from '../../../shared/format/parsed.ts';
import { LONGEST_TEXT } from '../../../shared/schemas/primitives.ts';
import type { ValueKind } from './value-kind.ts';

/** Longest line, as `lineText` has it. */
const LONGEST_LINE = 2_000;

/** One line of text; blank is the empty string. */
export const textKind: ValueKind<string> = {
  editor: 'line',
  format: (value) => value,
  parse: (text) => noLonger(cleanLine(text), LONGEST_LINE),
  suggestions: [],
};

/** Text of any number of lines; blank is the empty string. */
export const longTextKind: ValueKind<string> = {
  editor: 'lines',
  format: (value) => value,
  parse: (text) => noLonger(cleanValue(text), LONGEST_TEXT),
  suggestions: [],
};

/** One line of text with suggestions while typing: anything else may be written. */
export function suggestedKind(suggestions: readonly string[]): ValueKind<string> {
  return { ...textKind, editor: 'suggested', suggestions };
}

/** The same kind where blank is refused, with what to say then. */
export function filledKind(kind: ValueKind<string>, message: string): ValueKind<string> {
  return {
    ...kind,
    parse: (text) => {
      const read = kind.parse(text);
      return read.ok && read.value === '' ? notParsed(message) : read;
    },
  };
}

function noLonger(text: string, longest: number): Parsed<string> {
  if (text.length <= longest) return parsed(text);
  return notParsed(
    `Il testo è lungo ${italianCount(text.length)} caratteri: il massimo è ${italianCount(longest)}, accorciarlo.`,
  );
}
