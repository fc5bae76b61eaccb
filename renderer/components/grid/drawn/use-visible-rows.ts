import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { CellRange } from '../cursor/cell-range.ts';

/** A row to be drawn, and how far from the top, in pixels. */
export interface VisibleRow {
  readonly index: number;
  readonly start: number;
}

/** The rows that are seen, each as tall as its texts, and where they stand. Distances are in pixels from the top of the first. */
export interface VisibleRows {
  readonly rows: readonly VisibleRow[];
  readonly height: number;
  /** Takes the height of the element of a row, now and whenever it changes. */
  readonly measure: (element: HTMLElement | null) => void;
  /** Where a gap between rows is: 0 above the first. */
  readonly topOf: (gap: number) => number;
  /** The gap between rows that is nearest to a distance. */
  readonly gapAt: (distance: number) => number;
  /** How many rows are seen whole, at least one. */
  readonly page: () => number;
}

/**
 * The rows that are seen, and a few around them. Both ends of the selection are always among them, to take the focus and to be
 * scrolled to.
 * @param least height of a row of one line, in pixels.
 */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
  least: number,
  { top, bottom }: CellRange,
): VisibleRows {
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => least,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    rangeExtractor: (seen) => [...new Set([...defaultRangeExtractor(seen), top, bottom])].sort((a, b) => a - b),
  });
  const guessed = useRef(least);
  useLayoutEffect(() => {
    if (guessed.current === least) return;
    guessed.current = least;
    // The text zoom has changed the height of all rows, of those not seen too.
    virtual.measure();
  }, [virtual, least]);
  return {
    rows: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    topOf: (gap) => virtual.measurementsCache[gap]?.start ?? virtual.getTotalSize(),
    gapAt: (distance) => {
      const at = virtual.getVirtualItemForOffset(Math.max(0, distance));
      if (at === undefined) return 0;
      return distance > (at.start + at.end) / 2 ? at.index + 1 : at.index;
    },
    page: () => {
      const { range } = virtual;
      return Math.max(1, range === null ? 1 : range.endIndex - range.startIndex - 1);
    },
  };
}
