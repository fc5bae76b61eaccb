import type { PrintedLine } from '../../printed-document.ts';
import type { CellLine } from './cell-lines.ts';

/** A printed line while the document is being read: how its break came about is known when all of it is. */
export type OpenLine = { -readonly [K in keyof PrintedLine]: PrintedLine[K] };

/** Where a text goes on from one page to the next. */
export interface PageJoint {
  /** The last line of the page before. */
  readonly above: { readonly line: OpenLine; readonly cell: CellLine };
  /** The lines of the next page, which blank ones may come to open. */
  readonly lines: OpenLine[];
  /** Distance of their first baseline from that of the last line of the page header, in points. */
  readonly top: number;
}

/** Rounding of positions on paper, in multiples of the line pitch. */
const SLACK = 0.05;

/**
 * Puts back the blank lines that fell on a page break: at the foot of a page where a further line would have fitted, or at the
 * top of the next where the text begins lower than it does elsewhere. Only after the author's breaks, since a program may
 * also leave room to keep the lines of a paragraph together.
 * @param pitch distance of baselines in points.
 */
export function putBlanksBack(joints: readonly PageJoint[], pitch: number): void {
  const least = Math.min(...joints.map(({ top }) => top));
  const lowest = Math.max(...joints.map(({ above }) => above.cell.baseline));
  for (const { above, lines, top } of joints) {
    if (above.line.breakAfter !== 'author') continue;
    const atFoot = Math.floor((lowest - above.cell.baseline) / pitch + SLACK);
    const atTop = Math.round((top - least) / pitch);
    const line = lines[0]?.line ?? 1;
    // Room left at the foot may be more than one blank line's: a program may have kept what follows together.
    const blanks = atTop > 0 ? atTop : Math.min(atFoot, 1);
    for (let blank = 0; blank < blanks; blank += 1) lines.unshift({ text: '', line, breakAfter: 'author' });
  }
}
