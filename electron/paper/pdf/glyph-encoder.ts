import { drawnCharacter, REPLACEMENT } from '../fonts/drawn-character.ts';
import type { EmbeddedFont } from './pdfkit-internals.ts';

/** Short texts repeat (heads, dates, names): this many are kept encoded. */
const CACHE_SIZE = 5_000;
const CACHED_LENGTH = 40;

/**
 * Turns text into the bytes of a PDF string, two a glyph, escaped. A character that the font lacks is drawn as the
 * replacement glyph under a code of its own, whose ToUnicode entry is the character itself: copying and reading back lose
 * nothing.
 */
export class GlyphEncoder {
  readonly #font: EmbeddedFont;
  readonly #codes: (string | undefined)[] = [];
  readonly #astral = new Map<number, string>();
  readonly #cache = new Map<string, string>();

  constructor(font: EmbeddedFont) {
    this.#font = font;
    // A code for .notdef is never used; its entry must not be the forbidden U+0000.
    font.unicode[0] = [REPLACEMENT];
  }

  encode(text: string): string {
    if (text.length > CACHED_LENGTH) return this.#encoded(text);
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    const made = this.#encoded(text);
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(text, made);
    return made;
  }

  #encoded(text: string): string {
    let bytes = '';
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit >= 0xd800 && unit <= 0xdbff) {
        const codePoint = text.codePointAt(index) ?? unit;
        if (codePoint > 0xffff) index += 1;
        bytes += this.#astralCode(codePoint);
      } else {
        let code = this.#codes[unit];
        if (code === undefined) {
          code = this.#newCode(unit);
          this.#codes[unit] = code;
        }
        bytes += code;
      }
    }
    return bytes;
  }

  #astralCode(codePoint: number): string {
    const known = this.#astral.get(codePoint);
    if (known !== undefined) return known;
    const made = this.#newCode(codePoint);
    this.#astral.set(codePoint, made);
    return made;
  }

  #newCode(codePoint: number): string {
    const { font, subset, widths, unicode, scale } = this.#font;
    const drawn = drawnCharacter(codePoint, (asked) => font.hasGlyphForCodePoint(asked));
    const glyph = font.glyphForCodePoint(drawn);
    let code = subset.includeGlyph(glyph.id);
    // One glyph may stand for several characters (a space and a hard space, Latin and Greek capitals): each has its own code.
    if (unicode[code] !== undefined) code = subset.glyphs.push(glyph.id) - 1;
    widths[code] = glyph.advanceWidth * scale;
    unicode[code] = [codePoint];
    return escapedByte(code >> 8) + escapedByte(code & 0xff);
  }
}

function escapedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '(' || character === ')' || character === '\\') return `\\${character}`;
  return character === '\r' ? '\\r' : character;
}
