import * as fontkit from 'fontkit';
import type { FontWeight } from '../../../shared/rules/wrapping.ts';
import { ARIMO_FILES } from './arimo.ts';

const fonts = new Map<FontWeight, fontkit.Font>();

/** One weight of the typeface, read once: measuring and every document embed the same. */
export function arimoFont(weight: FontWeight): fontkit.Font {
  const known = fonts.get(weight);
  if (known !== undefined) return known;
  const font = fontkit.openSync(ARIMO_FILES[weight]);
  if (!('glyphForCodePoint' in font)) throw new Error(`Not a single font: ${ARIMO_FILES[weight]}`);
  fonts.set(weight, font);
  return font;
}
