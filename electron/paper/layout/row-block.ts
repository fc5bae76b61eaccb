import type { Block, RunningHead } from './block.ts';
import type { CellLine } from './cell-lines.ts';
import type { PageSketch } from './page-sketch.ts';
import { TEXT_STYLES, type TextStyle } from './text-styles.ts';

/** A cell of a row: lines from the top, one below the other. */
export interface RowCell {
  readonly x: number;
  readonly style: TextStyle;
  /** Distance of baselines, in points. */
  readonly pitch: number;
  readonly lines: readonly CellLine[];
  /** Stands in the middle of the row instead of at its top. */
  readonly centred?: boolean;
}

export interface Row {
  /** Height above the first line and below the last. */
  readonly above: number;
  readonly below: number;
  /** Height that the lines take at the least. */
  readonly leastHeight: number;
  readonly cells: readonly RowCell[];
  /** Sets what is not made of lines (heads, rules, centred values), given the row's upper edge and height. */
  readonly decorate: (page: PageSketch, top: number, height: number) => void;
  /** The same for a part that goes on from the page before. */
  readonly decorateRest: (page: PageSketch, top: number, height: number) => void;
  /** Height above the first line of a part that goes on. */
  readonly aboveRest: number;
  readonly runningHead?: RunningHead;
}

/** Ascent over em that puts text in the middle of its line. */
const BASELINE = 0.92;

/** Distance of the first baseline from the upper edge of the lines. */
export function firstBaseline(style: TextStyle): number {
  return TEXT_STYLES[style].size * BASELINE;
}

/** Cells side by side that share a row: it is as high as its tallest cell and is divided by lines only when it must. */
export function rowBlock(row: Row): Block {
  let linesHeight = row.leastHeight;
  for (const { lines, pitch } of row.cells) linesHeight = Math.max(linesHeight, lines.length * pitch);
  const height = row.above + linesHeight + row.below;
  return {
    height,
    place: (page, top) => {
      row.decorate(page, top, height);
      // Cells of a row stand on one baseline, whatever their size.
      let ascent = 0;
      for (const { style } of row.cells) ascent = Math.max(ascent, firstBaseline(style));
      const first = top + row.above + ascent;
      for (const cell of row.cells) placeCell(page, cell, first, linesHeight);
    },
    split: (room) => divided(row, room - row.above - row.below),
    ...(row.runningHead === undefined ? {} : { runningHead: row.runningHead }),
  };
}

function placeCell(page: PageSketch, cell: RowCell, first: number, height: number): void {
  const lead = cell.centred === true ? (height - cell.lines.length * cell.pitch) / 2 : 0;
  let baseline = first + lead;
  for (const line of cell.lines) {
    page.line(line, cell.x, baseline, cell.style);
    baseline += cell.pitch;
  }
}

function divided(row: Row, room: number): readonly [Block, Block] {
  const fitting: RowCell[] = [];
  const remaining: RowCell[] = [];
  for (const cell of row.cells) {
    const count = Math.max(1, Math.floor(room / cell.pitch + 1e-6));
    fitting.push({ ...cell, lines: cell.lines.slice(0, count) });
    remaining.push({ ...cell, lines: cell.lines.slice(count) });
  }
  return [
    rowBlock({ ...row, cells: fitting, leastHeight: 0 }),
    rowBlock({ ...row, cells: remaining, leastHeight: 0, above: row.aboveRest, decorate: row.decorateRest }),
  ];
}
