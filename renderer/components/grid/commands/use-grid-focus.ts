import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { GridCursor } from '../cursor/use-grid-cursor.ts';
import { cellUnder } from './use-grid-pointer.ts';

/** Column of the head of a row, as cells are counted. */
const ROW_HEAD = -1;

interface DrawnRows {
  readonly ids: readonly string[];
  /** How many columns there are. */
  readonly columns: number;
  /** The row that has opened, and may have grown out of sight. */
  readonly openId: string | undefined;
}

/** Keeps the focus on the active cell while it is in the grid, and the active cell in sight. */
export function useGridFocus(
  grid: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  cursor: GridCursor,
  { ids, columns, openId }: DrawnRows,
) {
  const [focused, setFocused] = useState(false);
  const wanted = useRef(false);
  const { active, range, editing } = cursor;
  const far = {
    row: active.row === range.top ? range.bottom : range.top,
    column: active.column === range.left ? range.right : range.left,
  };
  const activeId = ids[active.row];
  // Whole rows: what is not seen of them to the side is not asked for.
  const wide = range.left === 0 && range.right === columns - 1 && columns > 1;

  const focusActive = () => cellAt(grid.current, active.row, active.column)?.focus({ preventScroll: true });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cell, its row, and the end of an edit.
  useLayoutEffect(() => {
    if ((!focused && !wanted.current) || editing !== null) return;
    wanted.current = false;
    focusActive();
    cellAt(grid.current, far.row, wide ? ROW_HEAD : far.column)?.scrollIntoView({
      block: 'nearest',
      inline: 'nearest',
    });
    // The first column is always in sight, so that the browser would leave the others where they are.
    if (!wide && far.column === 0) scroller.current?.scrollTo({ left: 0 });
  }, [active.row, active.column, far.row, far.column, wide, activeId, openId, editing, focused]);

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
      // What is typed in a filter changes the rows, and must not be left for them.
      if (event.target.closest('[role=columnheader]') !== null) return setFocused(false);
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
