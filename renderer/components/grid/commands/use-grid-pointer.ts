import { type MouseEvent, type PointerEvent, useRef } from 'react';
import type { Cell, CellRange } from '../cursor/cell-range.ts';
import type { GridCursor } from '../cursor/use-grid-cursor.ts';
import type { GridCommands } from './use-grid-commands.ts';
import { isGrip } from './use-row-drag.ts';

/**
 * The mouse in a grid: a click goes to a cell, with Shift it takes what lies between, dragging selects, a double click edits, the head
 * of a row selects the row. The other button leaves the selection that it is pressed in as it is. `focusActive` brings the focus back
 * to the active cell.
 */
export function useGridPointer(cursor: GridCursor, commands: GridCommands, columns: number, focusActive: () => void) {
  const selecting = useRef(false);
  const staying = useRef(false);
  const { active, range, editing } = cursor;

  const onPointerDown = (event: PointerEvent) => {
    const at = cellUnder(event.target);
    staying.current = false;
    if (at === null) return;
    if (event.button !== 0 && isWithin(at, range, columns)) {
      staying.current = editing === null;
      return;
    }
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
    staying.current = event.shiftKey;
  };

  /**
   * The browser would now give the focus to the cell under the mouse, which would become the active one, alone; and from a head of a
   * column, which has none to take, it would take it out of the grid.
   */
  const onMouseDown = (event: MouseEvent) => {
    const isHead = event.target instanceof Element && event.target.closest('[role="columnheader"]') !== null;
    if (!staying.current && !(isHead && editing === null)) return;
    event.preventDefault();
    focusActive();
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

  return { onPointerDown, onMouseDown, onPointerMove, onDoubleClick };
}

/** The cell an element belongs to; column -1 is the head of its row. */
export function cellUnder(target: EventTarget | null): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

/** The head of a row is selected with its whole row. */
function isWithin({ row, column }: Cell, { top, bottom, left, right }: CellRange, columns: number): boolean {
  const across = column < 0 ? left === 0 && right === columns - 1 : column >= left && column <= right;
  return across && row >= top && row <= bottom;
}
