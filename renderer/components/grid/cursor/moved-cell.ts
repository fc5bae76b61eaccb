import { type Cell, clampedCell } from './cell-range.ts';

export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key goes over. */
  readonly page: number;
  /** Columns that Tab passes over, those that another office has locked; never all of them. */
  readonly passed: ReadonlySet<number>;
}

interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a key of movement leads from a cell, as in a spreadsheet; null for any other key. */
export function movedCell({ key, ctrlKey }: Stroke, { row, column }: Cell, extent: GridExtent): Cell | null {
  const { rows, columns, page } = extent;
  const to = (cell: Cell) => clampedCell(cell, rows, columns);
  switch (key) {
    case 'ArrowUp':
      return to({ row: ctrlKey ? 0 : row - 1, column });
    case 'ArrowDown':
      return to({ row: ctrlKey ? rows - 1 : row + 1, column });
    case 'ArrowLeft':
      return to({ row, column: ctrlKey ? 0 : column - 1 });
    case 'ArrowRight':
      return to({ row, column: ctrlKey ? columns - 1 : column + 1 });
    case 'Home':
      return to({ row: ctrlKey ? 0 : row, column: 0 });
    case 'End':
      return to({ row: ctrlKey ? rows - 1 : row, column: columns - 1 });
    case 'PageUp':
      return to({ row: row - page, column });
    case 'PageDown':
      return to({ row: row + page, column });
    default:
      return null;
  }
}

/** Where Tab (or Shift and Tab, `back`) leads: along the row, then to the next; null past the ends, where it leaves the grid. */
export function tabbedCell(back: boolean, { row, column }: Cell, { rows, columns, passed }: GridExtent): Cell | null {
  const step = back ? -1 : 1;
  let at = row * columns + column + step;
  while (passed.has(at % columns)) at += step;
  return at < 0 || at >= rows * columns ? null : { row: Math.floor(at / columns), column: at % columns };
}
