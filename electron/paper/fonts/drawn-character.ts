/** Drawn in place of a character that the font lacks. */
export const REPLACEMENT = 0xfffd;

/** Word joiner: a glyph of no width and no ink. */
const NOTHING = 0x2060;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * The character whose glyph draws a code point: itself; nothing for those made to be invisible (soft hyphens, variation
 * selectors, joiners); the replacement for what the font lacks. Measuring and drawing both ask here.
 */
export function drawnCharacter(codePoint: number, hasGlyph: (codePoint: number) => boolean): number {
  if (codePoint >= 0x80 && INVISIBLE.test(String.fromCodePoint(codePoint))) return NOTHING;
  return hasGlyph(codePoint) ? codePoint : REPLACEMENT;
}
