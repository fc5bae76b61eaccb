import { type Councillor, councillor } from '../../shared/schemas/councillor.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { allRows, defineTable, insertRow, type Patch, updateRow } from './tables/table.ts';

export const COUNCILLORS = defineTable<Councillor>('councillors', "L'assessorato", councillor);

export function insertCouncillor(db: WritableDatabase, row: Councillor): void {
  insertRow(db, COUNCILLORS, row);
}

export function updateCouncillor(db: WritableDatabase, id: Id, patch: Patch<Councillor>): void {
  updateRow(db, COUNCILLORS, id, patch);
}

export function councillors(db: ReadableDatabase): readonly Councillor[] {
  return allRows(db, COUNCILLORS, 'name');
}
