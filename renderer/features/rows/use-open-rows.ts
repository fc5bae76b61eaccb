import { useMemo } from 'react';
import type { ChangedEntity } from '../../../shared/schemas/change.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { closedColumn, type GridColumn } from '../../components/grid/grid-column.ts';
import type { GridEdits } from '../../components/grid/grid-edits.ts';
import { isFieldOpen, useObjectiveLock } from '../../stores/objective-lock.ts';

interface OpenRows<Row, Patch> {
  readonly columns: readonly GridColumn<Row, Patch>[];
  readonly edits: GridEdits<Patch>;
  /** Whether rows may come and go. */
  readonly mayAdd: boolean;
}

/**
 * Columns and edits of a grid as far as the office that the objective came from left them open: the other columns are read, and rows
 * stay as they came.
 */
export function useOpenRows<Row, Patch>(
  objectiveId: Id,
  entity: ChangedEntity,
  columns: readonly GridColumn<Row, Patch>[],
  edits: GridEdits<Patch>,
): OpenRows<Row, Patch> {
  const lock = useObjectiveLock(objectiveId);
  return useMemo(() => {
    if (lock === null) return { columns, edits, mayAdd: true };
    const why = `la consegna di ${lock.sender} non lascia cambiarla`;
    return {
      columns: columns.map((column) =>
        column.read === null || isFieldOpen(lock, entity, column.key) ? column : closedColumn(column, why),
      ),
      edits: { ...edits, insert: null, duplicate: null, move: null, remove: null },
      mayAdd: false,
    };
  }, [lock, entity, columns, edits]);
}
