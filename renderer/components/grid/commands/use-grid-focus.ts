import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { GridCursor } from '../cursor/use-grid-cursor.ts';
import { cellUnder } from './use-grid-pointer.ts';

/** Keeps the focus on the active cell while it is in the grid, and the active cell in sight. */
export function useGridFocus(grid: RefObject<HTMLElement | null>, cursor: GridCursor, rowIds: readonly string[]) {
  const [focused, setFocused] = useState(false);
  const wanted = useRef(false);
  const { active, range, editing } = cursor;
  const far = {
    row: active.row === range.top ? range.bottom : range.top,
    column: active.column === range.left ? range.right : range.left,
  };
  const activeId = rowIds[active.row];

  const focusActive = () => cellAt(grid.current, active.row, active.column)?.focus({ preventScroll: true });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cell, its row, and the end of an edit.
  useLayoutEffect(() => {
    if ((!focused && !wanted.current) || editing !== null) return;
    wanted.current = false;
    focusActive();
    cellAt(grid.current, far.row, far.column)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active.row, active.column, far.row, far.column, activeId, editing, focused]);

  return {
    focused,
    /** Gives the focus to the active cell as it is drawn now. */
    focusActive,
    /** Brings the focus to the active cell as it will be drawn next. */
    bring: () => {
      wanted.current = true;
      setFocused(true);
    },
    onFocus: (event: FocusEvent) => {
      setFocused(true);
      const at = cellUnder(event.target);
      const elsewhere = at !== null && at.column >= 0 && (at.row !== active.row || at.column !== active.column);
      // A screen reader, or a script, has put the focus on another cell.
      if (elsewhere && event.target.getAttribute('role') === 'gridcell') cursor.goTo(at);
    },
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
    },
  };
}

function cellAt(grid: HTMLElement | null, row: number, column: number): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}
