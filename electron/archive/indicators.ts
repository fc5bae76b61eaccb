import { type Indicator, indicator } from '../../shared/schemas/indicator.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { defineTable, deleteRow, insertRow, type Patch, rowsWhere, updateRow } from './tables/table.ts';

export const INDICATORS = defineTable<Indicator>('indicators', "L'indicatore", indicator);

export function insertIndicator(db: WritableDatabase, row: Indicator): void {
  insertRow(db, INDICATORS, row);
}

export function updateIndicator(db: WritableDatabase, id: Id, patch: Patch<Indicator>): void {
  updateRow(db, INDICATORS, id, patch);
}

export function deleteIndicator(db: WritableDatabase, id: Id): void {
  deleteRow(db, INDICATORS, id);
}

/** Those of one objective, in their order. */
export function indicators(db: ReadableDatabase, objectiveId: Id): readonly Indicator[] {
  return rowsWhere(db, INDICATORS, 'objectiveId', objectiveId, 'position, id');
}
