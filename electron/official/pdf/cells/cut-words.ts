import type { CellLine } from './cell-lines.ts';

/** Our printer narrows a word wider than its column, and cuts only one that is more than twice as wide. */
const CUT_BEYOND = 2;

/**
 * Finds the lines of a cell that are one word cut to fit its column: at least three lines without a space, each but the last as
 * wide as the column allows.
 * @returns indexes of the lines after which a word goes on without a space.
 */
export function cutWords(cells: readonly CellLine[], columnEm: number): ReadonlySet<number> {
  const cuts = new Set<number>();
  for (let first = 0; first < cells.length; first += 1) {
    let last = first;
    while (isFull(cells[last], cells[last + 1], columnEm)) last += 1;
    const widths = cells.slice(first, last).map(({ widthEm }) => widthEm);
    const rest = cells[last]?.firstWordEm ?? 0;
    if (widths.reduce((sum, width) => sum + width, rest) <= CUT_BEYOND * columnEm) continue;
    for (let index = first; index < last; index += 1) cuts.add(index);
    first = last;
  }
  return cuts;
}

/** Whether a line is one word that leaves no room for the first character of the line below. */
function isFull(cell: CellLine | undefined, below: CellLine | undefined, columnEm: number): boolean {
  if (cell === undefined || below === undefined || cell.words !== 1 || /\s$/u.test(cell.text)) return false;
  return below.words > 0 && cell.widthEm + below.firstCharacterEm > columnEm;
}
