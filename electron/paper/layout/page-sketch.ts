import type { CellLine } from './cell-lines.ts';
import { textWidth } from './cell-lines.ts';
import type {
  FilledBox,
  LineShape,
  Point,
  PositionedPage,
  Shape,
  TaggedDrawing,
  TaggedText,
  TextRun,
} from './positioned-page.ts';
import type { TextStyle } from './text-styles.ts';

type RuledLines = Omit<LineShape, 'paths'> & { readonly paths: (readonly Point[])[] };

/** How a line looks. */
export type LineLook = Omit<LineShape, 'kind' | 'paths'>;

/** One page while it is being filled. */
export class PageSketch implements PositionedPage {
  readonly boxes: FilledBox[] = [];
  readonly texts: TaggedText[] = [];
  readonly #drawn: TaggedDrawing[] = [];
  readonly #ruled: RuledLines[] = [];

  /** What was ruled, the lighter below the darker; then what was drawn. */
  get drawings(): readonly TaggedDrawing[] {
    if (this.#ruled.length === 0) return this.#drawn;
    const shapes = this.#ruled.toSorted((one, other) => other.gray - one.gray);
    return [{ tag: null, shapes }, ...this.#drawn];
  }

  /** Sets a run; runs of one tag that follow each other stay together. */
  run(tag: number | null, run: TextRun): void {
    const last = this.texts.at(-1);
    if (last !== undefined && last.tag === tag) last.runs.push(run);
    else this.texts.push({ tag, runs: [run] });
  }

  /** Sets one line of a cell. */
  line(line: CellLine, x: number, baseline: number, style: TextStyle): void {
    if (line.text === '') return;
    const { text, tag, squeeze } = line;
    this.run(tag, squeeze === undefined ? { x, baseline, text, style } : { x, baseline, text, style, squeeze });
  }

  /** Sets a short text that never wraps, from its left edge. */
  left(tag: number | null, text: string, x: number, baseline: number, style: TextStyle): void {
    if (text !== '') this.run(tag, { x, baseline, text, style });
  }

  /** Sets a short text that never wraps, up to its right edge. */
  right(tag: number | null, text: string, x: number, baseline: number, style: TextStyle): void {
    if (text !== '') this.run(tag, { x: x - textWidth(text, style), baseline, text, style });
  }

  /** Draws shapes over the boxes and under the texts. */
  draw(tag: number | null, shapes: readonly Shape[]): void {
    if (shapes.length > 0) this.#drawn.push({ tag, shapes });
  }

  /** Draws a line straight down, below all other drawings; those that look alike are one shape, since a page of rows has hundreds. */
  rule(look: LineLook, x: number, from: number, to: number): void {
    let alike = this.#ruled.find(
      ({ gray, width, dash }) => gray === look.gray && width === look.width && dash === look.dash,
    );
    if (alike === undefined) {
      alike = { kind: 'lines', ...look, paths: [] };
      this.#ruled.push(alike);
    }
    alike.paths.push([
      [x, from],
      [x, to],
    ]);
  }

  box(x: number, top: number, width: number, height: number, gray: number): void {
    this.boxes.push({ x, top, width, height, gray });
  }
}
