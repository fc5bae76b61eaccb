import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect } from 'react';
import type { CellRange } from '../cursor/cell-range.ts';

/** A row to be drawn, and how far from the top, in pixels. */
export interface VisibleRow {
  readonly index: number;
  readonly start: number;
}

/**
 * The rows that are seen, and a few around them. Both ends of the selection are always among them, to take the focus and to be
 * scrolled to.
 */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
  rowHeight: number,
  { top, bottom }: CellRange,
): { readonly rows: readonly VisibleRow[]; readonly height: number } {
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    rangeExtractor: (seen) => [...new Set([...defaultRangeExtractor(seen), top, bottom])].sort((a, b) => a - b),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text zoom has changed the height of all rows.
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);
  return { rows: virtual.getVirtualItems(), height: virtual.getTotalSize() };
}
