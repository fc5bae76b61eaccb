import { type Phase, phase } from '../../shared/schemas/phase.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { defineTable, deleteRow, insertRow, type Patch, rowsWhere, updateRow } from './tables/table.ts';

export const PHASES = defineTable<Phase>('phases', 'La fase', phase);

export function insertPhase(db: WritableDatabase, row: Phase): void {
  insertRow(db, PHASES, row);
}

export function updatePhase(db: WritableDatabase, id: Id, patch: Patch<Phase>): void {
  updateRow(db, PHASES, id, patch);
}

export function deletePhase(db: WritableDatabase, id: Id): void {
  deleteRow(db, PHASES, id);
}

/** Those of one objective, in their order. */
export function phases(db: ReadableDatabase, objectiveId: Id): readonly Phase[] {
  return rowsWhere(db, PHASES, 'objectiveId', objectiveId, 'position, id');
}
