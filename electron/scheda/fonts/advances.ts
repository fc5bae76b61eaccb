import * as fontkit from 'fontkit';
import type { FontWeight } from '../../../shared/rules/scheda-columns.ts';
import type { Measure } from '../../../shared/rules/wrapping.ts';
import { ARIMO_FILES } from './arimo.ts';

/** Drawn in place of a character that the font lacks. */
export const REPLACEMENT = 0xfffd;

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
  // A table by code unit: measuring is the innermost loop of layout.
  const widths = new Float64Array(0x10000).fill(-1);
  const advance = (codePoint: number): number => {
    const drawn = font.hasGlyphForCodePoint(codePoint) ? codePoint : REPLACEMENT;
    return font.glyphForCodePoint(drawn).advanceWidth / font.unitsPerEm;
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
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
}
