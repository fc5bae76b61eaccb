import { useMemo, useRef, useState } from 'react';
import { type Cell, type CellRange, clampedCell, rangeBetween } from './cell-range.ts';

/** A cell held by the identity of its row, so that it stays where it is when rows are moved, made or taken away. */
interface HeldCell extends Cell {
  readonly id: string | undefined;
}

/** How the cell under the cursor is being edited: `replace` began by typing over it, `edit` by F2 or a double click. */
export interface Editing {
  readonly mode: 'replace' | 'edit';
  /** What stands in the editor at first. */
  readonly text: string;
  /** Whether `text` is already a change, as after Backspace. */
  readonly changed: boolean;
}

export interface GridCursor {
  readonly active: Cell;
  readonly range: CellRange;
  readonly editing: Editing | null;
  /** Goes to a cell; `extend` keeps the other end of the selection where it is. */
  readonly goTo: (cell: Cell, options?: GoTo) => void;
  /** Goes to a row that is about to be drawn, by its identity; `row` is where it is thought to stand. */
  readonly goToRow: (id: string, row: number, column: number) => void;
  readonly select: (range: CellRange) => void;
  readonly edit: (editing: Editing | null) => void;
  /** The column that Enter goes back to, after cells were filled with Tab. */
  readonly lineStart: number;
}

interface GoTo {
  readonly extend?: boolean;
  /** Whether a run of Tabs goes on. */
  readonly tabbing?: boolean;
}

/** The cursor of a grid: one active cell, the selection that begins there, and whether the cell is being edited. */
export function useGridCursor(ids: readonly string[], columns: number): GridCursor {
  const [anchor, setAnchor] = useState<HeldCell>({ id: ids[0], row: 0, column: 0 });
  const [head, setHead] = useState<HeldCell>(anchor);
  const [editing, setEditing] = useState<Editing | null>(null);
  const lineStart = useRef<number | null>(null);
  const rowOf = useMemo(() => new Map(ids.map((id, row) => [id, row])), [ids]);

  const held = ({ row, column }: Cell): HeldCell => ({ id: ids[row], row, column });
  const found = ({ id, row, column }: HeldCell): Cell =>
    clampedCell({ row: (id === undefined ? undefined : rowOf.get(id)) ?? row, column }, ids.length, columns);
  const active = found(anchor);

  return {
    active,
    range: rangeBetween(active, found(head)),
    editing,
    lineStart: lineStart.current ?? active.column,
    goTo: (cell, { extend = false, tabbing = false } = {}) => {
      lineStart.current = tabbing ? (lineStart.current ?? active.column) : null;
      setEditing(null);
      setHead(held(cell));
      if (!extend) setAnchor(held(cell));
    },
    goToRow: (id, row, column) => {
      lineStart.current = null;
      setEditing(null);
      setHead({ id, row, column });
      setAnchor({ id, row, column });
    },
    select: ({ top, left, bottom, right }) => {
      setEditing(null);
      setAnchor(held({ row: top, column: left }));
      setHead(held({ row: bottom, column: right }));
    },
    edit: setEditing,
  };
}
