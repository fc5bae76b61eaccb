import { type Plan, plan } from '../../shared/schemas/plan.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { allRows, defineTable, deleteRow, insertRow, type Patch, rowWhere, updateRow } from './tables/table.ts';

export const PLANS = defineTable<Plan>('plans', 'La vista', plan);

export function insertPlan(db: WritableDatabase, row: Plan): void {
  insertRow(db, PLANS, row);
}

export function updatePlan(db: WritableDatabase, id: Id, patch: Patch<Plan>): void {
  updateRow(db, PLANS, id, patch);
}

export function deletePlan(db: WritableDatabase, id: Id): void {
  deleteRow(db, PLANS, id);
}

export function plans(db: ReadableDatabase): readonly Plan[] {
  return allRows(db, PLANS, 'code');
}

export function planByCode(db: ReadableDatabase, code: string): Plan | null {
  return rowWhere(db, PLANS, 'code', code);
}
