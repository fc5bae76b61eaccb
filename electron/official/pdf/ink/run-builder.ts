import type { Run, Word } from './page-ink.ts';
import type { PlacedGlyph } from './text-pen.ts';

/** Gaps between two glyphs in em: closer than the first they touch; beyond the last they are of two cells. */
const TOUCHING = 0.12;
const OVERLAP = 0.15;
const CELL_GAP = 1;
/** Two copies of a word this near, in em, are one word made bold by drawing it twice. */
const DOUBLED = 0.12;

/** Puts glyphs together into runs, in the order they are drawn. */
export class RunBuilder {
  readonly #runs: Run[] = [];
  #glyphs: PlacedGlyph[] = [];

  /** Takes the glyphs of one text operator. */
  add(glyphs: readonly PlacedGlyph[]): void {
    for (const [index, glyph] of glyphs.entries()) {
      const last = this.#glyphs.at(-1);
      if (last !== undefined) {
        const gap = (glyph.x - last.right) / glyph.size;
        const level = Math.abs(glyph.baseline - last.baseline) < glyph.size / 20;
        if (!level || gap < -OVERLAP || gap > (index === 0 ? TOUCHING : CELL_GAP)) this.#finish();
        else if (gap > TOUCHING) this.#glyphs.push({ ...glyph, text: ' ', x: last.right, right: glyph.x });
      }
      this.#glyphs.push(glyph);
    }
  }

  /** All runs so far. */
  runs(): readonly Run[] {
    this.#finish();
    return this.#runs;
  }

  #finish(): void {
    const [first] = this.#glyphs;
    const last = this.#glyphs.at(-1);
    if (first === undefined || last === undefined) return;
    const shown = this.#glyphs.find(({ text }) => text.trim() !== '') ?? first;
    const run = {
      text: this.#glyphs
        .map(({ text }) => text)
        .join('')
        .normalize('NFC'),
      x: first.x,
      right: last.right,
      baseline: first.baseline,
      size: shown.size,
      font: shown.font,
      words: wordsOf(this.#glyphs),
    } satisfies Run;
    this.#glyphs = [];
    if (!this.#runs.slice(-3).some((other) => isDouble(other, run))) this.#runs.push(run);
  }
}

function wordsOf(glyphs: readonly PlacedGlyph[]): readonly Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  for (const { text, x, right } of glyphs) {
    if (text.trim() === '') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else
      word = word === undefined ? { text, x, right, initial: right - x } : { ...word, text: word.text + text, right };
  }
  if (word !== undefined) words.push(word);
  return words.map((one) => ({ ...one, text: one.text.normalize('NFC') }));
}

function isDouble(a: Run, b: Run): boolean {
  const near = DOUBLED * b.size;
  return a.text === b.text && Math.abs(a.x - b.x) < near && Math.abs(a.baseline - b.baseline) < near;
}
