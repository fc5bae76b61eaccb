import type { Equivalent } from './equivalent.ts';

/** In the files of what is printed. */
export const EQUIVALENT_IN_PAPER: readonly Equivalent[] = [
  {
    file: 'electron/paper/pdf/glyph-encoder.ts',
    text: '>',
    line: 'if (text.length > CACHED_LENGTH) return this.#encoded(text);',
    why: "Which texts are kept encoded is of no one's sight: encoded again they are the same.",
  },
];
