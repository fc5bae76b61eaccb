import { type Municipality, municipality } from '../../../shared/schemas/municipality.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { allRows, defineTable, insertRow, type Patch, updateRow } from './table.ts';

export const MUNICIPALITY = defineTable<Municipality>('municipality', "L'Ente", municipality);

export function insertMunicipality(db: WritableDatabase, row: Municipality): void {
  insertRow(db, MUNICIPALITY, row);
}

export function updateMunicipality(db: WritableDatabase, id: Id, patch: Patch<Municipality>): void {
  updateRow(db, MUNICIPALITY, id, patch);
}

/** The municipality of this archive; null until someone names it. */
export function readMunicipality(db: ReadableDatabase): Municipality | null {
  return allRows(db, MUNICIPALITY, 'id')[0] ?? null;
}
