import { useEffect, useRef } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { GridHandle } from '../../components/grid/grid-props.ts';
import { type Target, useInterface } from '../../stores/interface-store.ts';

interface TargetCellOptions {
  readonly objectiveId: Id;
  readonly rows: readonly { readonly id: string }[];
  /** The column that a finding about all the rows leads to, such as that of weights that do not make 100. */
  readonly ofAll: string | null;
}

/** Leads the grid to the cell that a finding or a search points at, once it is on screen. */
export function useTargetCell(entity: Target['entity'], { objectiveId, rows, ofAll }: TargetCellOptions) {
  const grid = useRef<GridHandle>(null);
  const target = useInterface((state) => state.target);
  useEffect(() => {
    if (target === null) return;
    const aboutAll = target.entity === 'objective' && target.rowId === objectiveId && target.field === null;
    const row = aboutAll ? rows[0] : rows.find(({ id }) => target.entity === entity && id === target.rowId);
    if (row === undefined) return;
    grid.current?.focusCell(row.id, aboutAll ? ofAll : target.field);
    useInterface.setState({ target: null });
  }, [target, entity, objectiveId, rows, ofAll]);
  return grid;
}
