import { useEffect, useRef } from 'react';
import type { GridHandle } from '../../../components/grid/grid-props.ts';
import { type AcrossName, useAcrossViews } from '../../../stores/across-store.ts';

/** Takes the focus to the cell that one left or is led to, or to the first, once there are rows. @param isReading whether more may come. */
export function useFirstCell(name: AcrossName, rows: readonly { readonly id: string }[], isReading: boolean) {
  const grid = useRef<GridHandle>(null);
  const at = useAcrossViews((views) => views[name].at);
  /** What the focus was taken for; undefined before the first time. */
  const done = useRef<typeof at | undefined>(undefined);
  const isEmpty = rows.length === 0;
  useEffect(() => {
    if (isEmpty || done.current === at || (at === null && done.current !== undefined)) return;
    const stands = at !== null && rows.some(({ id }) => id === at.rowId);
    if (at !== null && !stands && isReading) return;
    done.current = at;
    if (at !== null && stands) grid.current?.focusCell(at.rowId, at.columnKey);
    else if (rows[0] !== undefined) grid.current?.focusCell(rows[0].id, null);
  }, [isEmpty, rows, at, isReading]);
  return grid;
}
