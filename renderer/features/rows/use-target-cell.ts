import { useEffect, useRef } from 'react';
import type { GridHandle } from '../../components/grid/grid-props.ts';
import { type Target, useInterface } from '../../stores/interface-store.ts';

/** Leads the grid to the cell that a finding or a search points at, once it is on screen. */
export function useTargetCell(entity: Target['entity'], rows: readonly { readonly id: string }[]) {
  const grid = useRef<GridHandle>(null);
  const target = useInterface((state) => state.target);
  useEffect(() => {
    if (target?.entity !== entity || !rows.some(({ id }) => id === target.rowId)) return;
    grid.current?.focusCell(target.rowId, target.field);
    useInterface.setState({ target: null });
  }, [target, entity, rows]);
  return grid;
}
