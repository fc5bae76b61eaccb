import { applied, IDENTITY, type Matrix, times } from './matrix.ts';

/** A glyph as the PDF library decodes it. */
export interface Glyph {
  readonly unicode: string;
  /** Advance in glyph units, which the typeface measures in em. */
  readonly width: number;
  readonly isSpace: boolean;
}

/** A typeface of the page. `unit` is the length of one glyph unit in em: a thousandth but in Type 3 fonts. */
export interface Typeface {
  readonly name: string;
  readonly unit: number;
}

/** The part of the text state that `q` and `Q` keep (ISO 32000-1, 9.3), in units of text space. */
export interface TextState {
  readonly font: Typeface;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  readonly renderMode: number;
}

export const FIRST_TEXT_STATE: TextState = {
  font: { name: '', unit: 0.001 },
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
};

/** A character where it shows: points of the page, from its origin to where the next one stands if nothing is added. */
export interface PlacedGlyph {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
}

/** Knows where the next glyph of a text object stands (ISO 32000-1, 9.4). */
export class TextPen {
  #matrix: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  /** Glyphs drawn in each direction, by quarters of a turn clockwise from the left to the right. */
  readonly #byQuarter: [number, number, number, number] = [0, 0, 0, 0];

  /** The direction of most of what was drawn: quarters of a turn clockwise, 0 for what runs from left to right. */
  get quarter(): number {
    return this.#byQuarter.indexOf(Math.max(...this.#byQuarter));
  }

  moveTo(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#line = matrix;
  }

  moveLine(x: number, y: number): void {
    this.moveTo(times(this.#line, [1, 0, 0, 1, x, y]));
  }

  /**
   * Draws what a text operator shows: glyphs, and numbers that pull the pen back by thousandths of the size.
   * @returns the glyphs on the page, or none when the text does not run from left to right.
   */
  show(items: readonly (Glyph | number)[], state: TextState, toPage: Matrix): PlacedGlyph[] {
    const base = times(toPage, this.#matrix);
    const upright = base[0] > 0 && Math.abs(base[1]) < base[0] / 100;
    const quarter = quarterOf(base);
    const size = Math.abs(base[3] * state.size);
    const placed: PlacedGlyph[] = [];
    let pen = 0;
    for (const item of items) {
      if (typeof item === 'number') {
        pen -= (item / 1000) * state.size * state.horizontalScale;
        continue;
      }
      const width = item.width * state.font.unit * state.size * state.horizontalScale;
      if (quarter !== null) this.#byQuarter[quarter] += 1;
      if (upright) {
        const [x, baseline] = applied(base, pen, state.rise);
        const right = x + base[0] * width;
        placed.push({ text: item.unicode, x, right, baseline, size, font: state.font.name });
      }
      const spacing = state.characterSpacing + (item.isSpace ? state.wordSpacing : 0);
      pen += width + spacing * state.horizontalScale;
    }
    this.#matrix = times(this.#matrix, [1, 0, 0, 1, pen, 0]);
    return placed;
  }
}

/** In which direction a matrix draws from left to right, with y growing downwards; null for what is aslant. */
function quarterOf([a, b]: Matrix): 0 | 1 | 2 | 3 | null {
  if (Math.abs(b) < Math.abs(a) / 100) return a > 0 ? 0 : 2;
  if (Math.abs(a) < Math.abs(b) / 100) return b > 0 ? 1 : 3;
  return null;
}
