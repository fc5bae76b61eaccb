import { type PointerEvent, type RefObject, useRef } from 'react';
import { announce } from '../../announcer/announcer.tsx';
import type { GridColumn } from '../grid-column.ts';
import type { GridLook } from '../grid-props.ts';

/** The narrowest and the widest a column is made, and by how much a key changes it, in rem. */
const NARROWEST = 3;
const WIDEST = 60;
const STEP = 1;

/**
 * Columns made wider and narrower: by the edge of their head with the mouse, where a double click gives them their own width again, and by
 * steps with the keys. Only the width of that one is kept: the others share what is left.
 */
export function useColumnResize<Row, Patch>(
  frame: RefObject<HTMLElement | null>,
  columns: readonly GridColumn<Row, Patch>[],
  look: GridLook | undefined,
) {
  const dragged = useRef<{ readonly key: string; readonly from: number; readonly width: number } | null>(null);
  /** Whose edge was pressed last: a head that holds the pointer hears the double click in place of the edge. */
  const pressed = useRef<string | null>(null);
  if (look === undefined) return null;

  /** Width of a column as it is drawn, in rem. */
  const widthOf = (key: string) => {
    const at = columns.findIndex((column) => column.key === key);
    const head = frame.current?.querySelector<HTMLElement>(`[role="columnheader"][aria-colindex="${at + 2}"]`);
    return (head?.offsetWidth ?? 0) / pixelsPerRem();
  };
  const set = (key: string, width: number) =>
    look.onWidth(key, Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)) * 16) / 16);

  return {
    /** Makes a column wider by so many steps, narrower where they are negative. */
    step: (column: number, steps: number) => {
      const { key, label } = columns[column] ?? {};
      if (key === undefined) return;
      set(key, widthOf(key) + steps * STEP);
      announce(`Colonna ${label} ${steps > 0 ? 'più larga' : 'più stretta'}.`);
    },
    /** What the head of the grid hears. */
    heard: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const key = edgeUnder(event.target);
        pressed.current = key;
        if (event.button !== 0 || key === null) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = { key, from: event.clientX, width: widthOf(key) };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const { current } = dragged;
        if (current !== null) set(current.key, current.width + (event.clientX - current.from) / pixelsPerRem());
      },
      onPointerUp: () => {
        dragged.current = null;
      },
      onPointerCancel: () => {
        dragged.current = null;
      },
      onDoubleClick: () => {
        if (pressed.current !== null) look.onWidth(pressed.current, null);
      },
    },
  };
}

/** The column whose edge this is; null for anything else. */
function edgeUnder(target: EventTarget): string | null {
  const edge = target instanceof Element ? target.closest<HTMLElement>('[data-edge]') : null;
  return edge?.dataset['edge'] ?? null;
}

function pixelsPerRem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
