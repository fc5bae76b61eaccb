import { type PointerEvent, useRef } from 'react';
import type { Cell } from '../cursor/cell-range.ts';
import type { GridCursor } from '../cursor/use-grid-cursor.ts';
import type { GridCommands } from './use-grid-commands.ts';
import { isGrip } from './use-row-drag.ts';

/** The mouse in a grid: a click goes to a cell, dragging selects, a double click edits, the head of a row selects the row. */
export function useGridPointer(cursor: GridCursor, commands: GridCommands, columns: number) {
  const selecting = useRef(false);
  const { active, range, editing } = cursor;

  const onPointerDown = (event: PointerEvent) => {
    const at = cellUnder(event.target);
    if (at === null || (event.button !== 0 && isWithin(at, range))) return;
    if (editing !== null) {
      if (at.row === active.row && at.column === active.column) return;
      commands.commit();
    }
    if (at.column < 0) {
      if (isGrip(event.target) && at.row >= range.top && at.row <= range.bottom) return;
      const top = event.shiftKey ? Math.min(active.row, at.row) : at.row;
      const bottom = event.shiftKey ? Math.max(active.row, at.row) : at.row;
      cursor.select({ top, bottom, left: 0, right: columns - 1 });
      return;
    }
    cursor.goTo(at, { extend: event.shiftKey });
    selecting.current = event.button === 0;
  };

  const onPointerMove = (event: PointerEvent) => {
    if (!selecting.current) return;
    if ((event.buttons & 1) === 0) {
      selecting.current = false;
      return;
    }
    const at = cellUnder(document.elementFromPoint(event.clientX, event.clientY));
    if (
      at !== null &&
      at.column >= 0 &&
      (at.row !== active.row || at.column !== active.column || range.top !== range.bottom)
    )
      cursor.goTo(at, { extend: true });
  };

  const onDoubleClick = (event: { readonly target: EventTarget }) => {
    const at = cellUnder(event.target);
    if (at !== null && at.column >= 0 && editing === null) commands.startEdit('edit');
  };

  return { onPointerDown, onPointerMove, onDoubleClick };
}

/** The cell an element belongs to; column -1 is the head of its row. */
export function cellUnder(target: EventTarget | null): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

function isWithin({ row, column }: Cell, { top, bottom, left, right }: GridCursor['range']): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
