import { advancesOf } from '../fonts/advances.ts';
import { REPLACEMENT } from '../fonts/drawn-character.ts';

/** A character that is not printed as it is. */
export interface SeenCharacter {
  readonly codePoint: number;
  /** What is printed instead. */
  readonly shownAs: string;
}

/** Text of these characters alone needs no further look: ASCII, Latin with accents, typographic quotes and dashes, the euro. */
const PLAIN = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2010-\u2022\u2026\u20ac]*$/u;

/** Bullets and ticks of Wingdings and Symbol, which word processors paste as private characters. */
const PASTED: ReadonlyMap<string, string> = new Map([
  ['\uf0b7', '•'],
  ['\uf0a7', '▪'],
  ['\uf0a8', '□'],
  ['\uf06f', '□'],
  ['\uf0d8', '►'],
  ['\uf0e0', '→'],
  ['\uf02d', '-'],
  ['\uf0fc', '√'],
]);

/** What may not stand in an archived PDF: control and private characters, halves of pairs, code points that are no characters. */
const FORBIDDEN = /^[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]$/u;
const SPACE = /^\p{Zs}$/u;

/**
 * A text as the typeface can print it: accents composed, tabs and rare spaces as spaces, Unicode's line separators as newlines.
 * Pasted bullets become real ones and what is forbidden becomes U+FFFD; a character that the font lacks stays, and will be
 * drawn as the replacement glyph. Each of the three is told to `replaced`.
 */
export function printableText(text: string, replaced: (seen: SeenCharacter) => void): string {
  if (PLAIN.test(text)) return text;
  const { draws } = advancesOf('regular');
  const composed = text
    .normalize('NFC')
    .replaceAll('\t', ' ')
    .replace(/[\u2028\u2029]/gu, '\n')
    // A byte order mark inside a text is the old name of the word joiner, and may not be mapped to in PDF/A.
    .replaceAll('\ufeff', '\u2060');
  let printable = '';
  for (const character of composed) {
    const codePoint = character.codePointAt(0) ?? REPLACEMENT;
    const pasted = PASTED.get(character);
    if (character === '\n' || (pasted === undefined && draws(codePoint) && !FORBIDDEN.test(character))) {
      printable += character;
    } else if (SPACE.test(character)) {
      printable += ' ';
    } else {
      const shownAs = pasted ?? String.fromCodePoint(REPLACEMENT);
      if (codePoint !== REPLACEMENT) replaced({ codePoint, shownAs });
      printable += pasted ?? (FORBIDDEN.test(character) ? shownAs : character);
    }
  }
  return printable;
}
