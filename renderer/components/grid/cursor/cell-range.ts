/** A cell by its row and column, counting from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The block between two cells, whichever stands first. */
export function rangeBetween(one: Cell, other: Cell): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** The cells of a block, row by row. */
export function* cellsOf({ top, bottom, left, right }: CellRange): Generator<Cell> {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) yield { row, column };
}

/** How many cells a block has. */
export function rangeSize({ top, bottom, left, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The nearest cell inside a grid of so many rows and columns, each at least one. */
export function clampedCell({ row, column }: Cell, rows: number, columns: number): Cell {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) };
}
