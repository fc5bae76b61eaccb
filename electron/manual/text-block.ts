import type { Block } from '../paper/layout/block.ts';
import { textWidth } from '../paper/layout/cell-lines.ts';
import { GRAY } from '../paper/layout/page-frame.ts';
import type { PageSketch } from '../paper/layout/page-sketch.ts';
import type { PlacedPiece } from './inline-text.ts';
import { PITCH } from './manual-page.ts';

/** Ascent over the distance of baselines. */
const FIRST_BASELINE = 10;
const KEY = { above: 8.6, height: 11.4, inset: 1 } as const;

export interface TextBlock {
  readonly lines: readonly (readonly PlacedPiece[])[];
  /** Left edge, in points. */
  readonly x: number;
  readonly tag: number;
  /** White under the last line. */
  readonly below: number;
  /** Printed before the first line, at its own place: a bullet or a number. */
  readonly label?: { readonly text: string; readonly x: number; readonly tag: number } | undefined;
}

/** Lines of running text. Keys stand on a band, as on the keyboard. */
export function textBlock(text: TextBlock): Block {
  const { lines, x, tag, below, label } = text;
  return {
    height: lines.length * PITCH + below,
    place: (page, top) => {
      if (label !== undefined) page.left(label.tag, label.text, label.x, top + FIRST_BASELINE, 'longText');
      for (const [index, line] of lines.entries()) {
        for (const piece of line) placePiece(page, piece, x, top + FIRST_BASELINE + index * PITCH, tag);
      }
    },
    split: (room) => {
      const count = Math.max(1, Math.floor(room / PITCH));
      const fitting = textBlock({ ...text, lines: lines.slice(0, count), below: 0 });
      return [fitting, textBlock({ ...text, lines: lines.slice(count), label: undefined })];
    },
  };
}

function placePiece(page: PageSketch, piece: PlacedPiece, left: number, baseline: number, tag: number): void {
  const x = left + piece.x;
  if (piece.isKey) {
    const width = textWidth(piece.text, piece.style) + 2 * KEY.inset;
    page.box(x - KEY.inset, baseline - KEY.above, width, KEY.height, GRAY.band);
  }
  page.left(tag, piece.text, x, baseline, piece.style);
}
