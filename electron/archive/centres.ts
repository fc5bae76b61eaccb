import { type Centre, centre } from '../../shared/schemas/centre.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { allRows, defineTable, insertRow, type Patch, rowWhere, updateRow } from './tables/table.ts';

export const CENTRES = defineTable<Centre>('centres', 'Il centro di responsabilità', centre);

export function insertCentre(db: WritableDatabase, row: Centre): void {
  insertRow(db, CENTRES, row);
}

export function updateCentre(db: WritableDatabase, id: Id, patch: Patch<Centre>): void {
  updateRow(db, CENTRES, id, patch);
}

export function centres(db: ReadableDatabase): readonly Centre[] {
  return allRows(db, CENTRES, 'position, code, id');
}

export function centreByCode(db: ReadableDatabase, code: string): Centre | null {
  return rowWhere(db, CENTRES, 'code', code);
}
