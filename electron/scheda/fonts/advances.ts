import * as fontkit from 'fontkit';
import type { FontWeight } from '../../../shared/rules/scheda-columns.ts';
import type { Measure } from '../../../shared/rules/wrapping.ts';
import { ARIMO_FILES } from './arimo.ts';

const tables = new Map<FontWeight, Advances>();

/** Advance widths of one weight of the embedded typeface, without kerning. */
export interface Advances {
  /** Width of a text in em. A character that the font lacks counts as its replacement glyph. */
  readonly measure: Measure;
  /** Whether the font can draw this code point. */
  readonly has: (codePoint: number) => boolean;
}

/** The advances of one weight, read from the font once. */
export function advancesOf(weight: FontWeight): Advances {
  const known = tables.get(weight);
  if (known !== undefined) return known;
  const made = readAdvances(ARIMO_FILES[weight]);
  tables.set(weight, made);
  return made;
}

function readAdvances(file: string): Advances {
  const font = fontkit.openSync(file);
  if (!('glyphForCodePoint' in font)) throw new Error(`Not a single font: ${file}`);
  const widths = new Map<number, number>();
  const widthOf = (codePoint: number): number => {
    let width = widths.get(codePoint);
    if (width === undefined) {
      width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      widths.set(codePoint, width);
    }
    return width;
  };
  return {
    measure: (text) => {
      let sum = 0;
      for (const character of text) sum += widthOf(character.codePointAt(0) ?? 0);
      return sum;
    },
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
}
