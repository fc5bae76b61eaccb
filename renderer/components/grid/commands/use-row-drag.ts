import { type PointerEvent, type RefObject, useState } from 'react';
import type { VisibleRows } from '../drawn/use-visible-rows.ts';

/**
 * Dragging rows by the grip in their head, heard from the body of the grid. `dropAt` is the gap the rows would fall into (0 is
 * above the first), null while nothing is dragged; `drop` gets the gap when the grip is let go.
 */
export function useRowDrag(
  body: RefObject<HTMLElement | null>,
  { gapAt: gapNear }: Pick<VisibleRows, 'gapAt'>,
  count: number,
  drop: (gap: number) => void,
) {
  const [dropAt, setDropAt] = useState<number | null>(null);

  const gapAt = (clientY: number): number => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    return Math.min(count, gapNear(clientY - top));
  };

  return {
    dropAt,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !isGrip(event.target)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDropAt(gapAt(event.clientY));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dropAt === null) return;
      const gap = gapAt(event.clientY);
      setDropAt(gap);
      const near = body.current?.querySelector(`[data-row="${Math.min(gap, count - 1)}"]`);
      near?.scrollIntoView({ block: 'nearest' });
    },
    onPointerUp: () => {
      if (dropAt !== null) drop(dropAt);
      setDropAt(null);
    },
    onPointerCancel: () => setDropAt(null),
  };
}

/** Whether an element is the grip of a row. */
export function isGrip(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-grip]') !== null;
}
