import { useEffect, useRef } from 'react';
import type { GridHandle } from '../../../components/grid/grid-props.ts';
import { type AcrossName, useAcrossViews } from '../../../stores/across-store.ts';

/** So many rows are waited for before the cell that one left is given up. */
const MANY = 2_000;

/** Takes the focus to the cell that one left, or to the first, once there are rows. */
export function useFirstCell(name: AcrossName, rows: readonly { readonly id: string }[]) {
  const grid = useRef<GridHandle>(null);
  const begun = useRef(false);
  const isEmpty = rows.length === 0;
  useEffect(() => {
    if (isEmpty || begun.current) return;
    const { at } = useAcrossViews.getState()[name];
    const stands = at !== null && rows.some(({ id }) => id === at.rowId);
    if (at !== null && !stands && rows.length < MANY) return;
    begun.current = true;
    if (at !== null && stands) grid.current?.focusCell(at.rowId, at.columnKey);
    else if (rows[0] !== undefined) grid.current?.focusCell(rows[0].id, null);
  }, [isEmpty, rows, name]);
  return grid;
}
