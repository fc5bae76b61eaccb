import type { Font } from 'fontkit';
import type { FontWeight, Measure } from '../../../shared/rules/wrapping.ts';
import { arimoFont } from './arimo-font.ts';
import { drawnCharacter, REPLACEMENT } from './drawn-character.ts';

const tables = new Map<FontWeight, Advances>();

/** Advance widths of one weight of the embedded typeface, without kerning. */
export interface Advances {
  /** Width of a text in em. A character that the font lacks counts as its replacement glyph. */
  readonly measure: Measure;
  /** Whether the font draws this code point, and no replacement for it. */
  readonly draws: (codePoint: number) => boolean;
}

/** The advances of one weight, read from the font once. */
export function advancesOf(weight: FontWeight): Advances {
  const known = tables.get(weight);
  if (known !== undefined) return known;
  const made = readAdvances(arimoFont(weight));
  tables.set(weight, made);
  return made;
}

function readAdvances(font: Font): Advances {
  // A table by code unit: measuring is the innermost loop of layout.
  const widths = new Float64Array(0x10000).fill(-1);
  const has = (codePoint: number): boolean => font.hasGlyphForCodePoint(codePoint);
  const advance = (codePoint: number): number => {
    return font.glyphForCodePoint(drawnCharacter(codePoint, has)).advanceWidth / font.unitsPerEm;
  };
  return {
    measure: (text) => {
      let sum = 0;
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        if (unit >= 0xd800 && unit <= 0xdbff) {
          const codePoint = text.codePointAt(index) ?? unit;
          if (codePoint > 0xffff) index += 1;
          sum += advance(codePoint);
          continue;
        }
        let width = widths[unit] ?? -1;
        if (width < 0) {
          width = advance(unit);
          widths[unit] = width;
        }
        sum += width;
      }
      return sum;
    },
    draws: (codePoint) => drawnCharacter(codePoint, has) !== REPLACEMENT,
  };
}
