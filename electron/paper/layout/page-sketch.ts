import type { CellLine } from './cell-lines.ts';
import { textWidth } from './cell-lines.ts';
import type { FilledBox, PositionedPage, Shape, TaggedDrawing, TaggedText, TextRun } from './positioned-page.ts';
import type { TextStyle } from './text-styles.ts';

/** One page while it is being filled. */
export class PageSketch implements PositionedPage {
  readonly boxes: FilledBox[] = [];
  readonly drawings: TaggedDrawing[] = [];
  readonly texts: TaggedText[] = [];

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
    if (shapes.length > 0) this.drawings.push({ tag, shapes });
  }

  box(x: number, top: number, width: number, height: number, gray: number): void {
    this.boxes.push({ x, top, width, height, gray });
  }
}
