import { advancesOf, REPLACEMENT } from '../fonts/advances.ts';

/** A character that is not printed as it is. */
export interface SeenCharacter {
  readonly codePoint: number;
  /** What is printed instead. */
  readonly shownAs: string;
}

/** Text of these characters alone needs no further look: ASCII, Latin with accents, typographic quotes and dashes, the euro. */
const PLAIN = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2010-\u2022\u2026\u20ac]*$/u;

/** Bullets and ticks of Wingdings and Symbol, which word processors paste as private characters. */
const PASTED: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf0a7, '▪'],
  [0xf0a8, '□'],
  [0xf06f, '□'],
  [0xf0d8, '►'],
  [0xf0e0, '→'],
  [0xf02d, '-'],
  [0xf0fc, '√'],
  // A byte order mark inside a text is the old name of the word joiner, and may not be mapped to in PDF/A.
  [0xfeff, '\u2060'],
]);

/**
 * A text as the typeface can print it: accents composed, tabs as spaces. Pasted bullets become real ones; what may not
 * stand in an archived PDF (control and private characters, halves of pairs) becomes U+FFFD. A character that the font lacks
 * stays, and is drawn as the replacement glyph. Each is told to `replaced`.
 */
export function printableText(text: string, replaced: (seen: SeenCharacter) => void): string {
  if (PLAIN.test(text)) return text;
  const { has } = advancesOf('regular');
  const replacement = String.fromCodePoint(REPLACEMENT);
  let printable = '';
  for (const character of text.normalize('NFC').replaceAll('\t', ' ')) {
    const codePoint = character.codePointAt(0) ?? REPLACEMENT;
    const pasted = PASTED.get(codePoint);
    if (pasted !== undefined) {
      replaced({ codePoint, shownAs: pasted });
      printable += pasted;
    } else if (character !== '\n' && isForbidden(codePoint)) {
      replaced({ codePoint, shownAs: replacement });
      printable += replacement;
    } else {
      if (character !== '\n' && !has(codePoint)) replaced({ codePoint, shownAs: replacement });
      printable += character;
    }
  }
  return printable;
}

/** Control characters, private use, halves of pairs, code points that are no characters. */
function isForbidden(codePoint: number): boolean {
  return (
    /[\p{Cc}\p{Co}\p{Cs}]/u.test(String.fromCodePoint(codePoint)) ||
    (codePoint & 0xfffe) === 0xfffe ||
    isNoncharacter(codePoint)
  );
}

function isNoncharacter(codePoint: number): boolean {
  return codePoint >= 0xfdd0 && codePoint <= 0xfdef;
}
