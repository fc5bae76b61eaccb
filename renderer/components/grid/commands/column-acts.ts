import type { RefObject } from 'react';
import type { Cell } from '../cursor/cell-range.ts';
import type { GridProps, GridSort } from '../grid-props.ts';
import type { useColumnResize } from './use-column-resize.ts';

/** What the keys do with whole columns, and with what a row is part of; each does nothing where the grid has no such thing. */
export interface ColumnActs {
  /** Makes a column wider by so many steps, narrower where they are negative. */
  readonly widen: (column: number, steps: number) => void;
  /** Sorts by a column; the second time rows stand in their own order again. */
  readonly sort: (column: number, descending: boolean) => void;
  /** Goes to the filter of a column. */
  readonly filter: (column: number) => void;
  readonly open: (cell: Cell) => void;
  /** Whether Enter opens from this column. */
  readonly leads: (column: number) => boolean;
}

/** The acts of a grid as it is drawn. @param frame where the filters of its heads stand. */
export function columnActs<Row extends { readonly id: string }, Patch extends object>(
  { rows, columns, heads, onOpen }: GridProps<Row, Patch>,
  resize: ReturnType<typeof useColumnResize<Row, Patch>>,
  frame: RefObject<HTMLElement | null>,
): ColumnActs {
  return {
    leads: (column) => columns[column]?.leads === true && onOpen !== undefined,
    widen: (column, steps) => resize?.step(column, steps),
    sort: (column, descending) => {
      const key = columns[column]?.key;
      if (heads !== undefined && key !== undefined) heads.onSort(nextSort(heads.sort, key, descending));
    },
    filter: (column) => frame.current?.querySelector<HTMLElement>(`[data-filter="${columns[column]?.key}"]`)?.focus(),
    open: ({ row, column }) => {
      const [id, key] = [rows[row]?.id, columns[column]?.key];
      if (id !== undefined && key !== undefined) onOpen?.(id, key);
    },
  };
}

/** What sorting by a column in a direction makes of the order there is: asked again it is taken back. */
export function nextSort(sort: GridSort | null, key: string, descending: boolean): GridSort | null {
  return sort?.key === key && sort.descending === descending ? null : { key, descending };
}
