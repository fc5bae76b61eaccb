import { type Level, level } from '../../shared/schemas/level.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { allRows, defineTable, insertRow, type Patch, rowWhere, updateRow } from './tables/table.ts';

export const LEVELS = defineTable<Level>('levels', 'Il livello', level);

export function insertLevel(db: WritableDatabase, row: Level): void {
  insertRow(db, LEVELS, row);
}

export function updateLevel(db: WritableDatabase, id: Id, patch: Patch<Level>): void {
  updateRow(db, LEVELS, id, patch);
}

export function levels(db: ReadableDatabase): readonly Level[] {
  return allRows(db, LEVELS, 'position');
}

export function levelByCode(db: ReadableDatabase, code: string): Level | null {
  return rowWhere(db, LEVELS, 'code', code);
}
