import bidiModule, { type Bidi } from 'bidi-js';

/** Its types speak of a module with a default; what Node gives is the function itself. */
const makeBidi = bidiModule as unknown as typeof bidiModule.default;

/** Letters that are written from the right: Hebrew, and the others of which a typeface may have the glyphs. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

let bidi: Bidi | null = null;

/**
 * The characters of a printed line as they stand from left to right (Unicode's bidirectional algorithm, in a line of Italian): words of Hebrew
 * from the right, brackets among them turned. Of a line read off the paper it gives the text again. A line without such letters is its own.
 */
export function visualOrder(line: string): string {
  if (!FROM_THE_RIGHT.test(line)) return line;
  bidi ??= makeBidi();
  return bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, 'ltr'));
}
