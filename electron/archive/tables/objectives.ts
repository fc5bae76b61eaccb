import { type Objective, objective } from '../../../shared/schemas/objective.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { defineTable, deleteRow, insertRow, type Patch, rowsWhere, rowWhere, updateRow } from './table.ts';

export const OBJECTIVES = defineTable<Objective>('objectives', "L'obiettivo", objective);

export function insertObjective(db: WritableDatabase, row: Objective): void {
  insertRow(db, OBJECTIVES, row);
}

export function updateObjective(db: WritableDatabase, id: Id, patch: Patch<Objective>): void {
  updateRow(db, OBJECTIVES, id, patch);
}

export function deleteObjective(db: WritableDatabase, id: Id): void {
  deleteRow(db, OBJECTIVES, id);
}

/** The objectives of one plan, all levels, by code. */
export function objectives(db: ReadableDatabase, planId: Id): readonly Objective[] {
  return rowsWhere(db, OBJECTIVES, 'planId', planId, 'code, id');
}

export function objectiveById(db: ReadableDatabase, id: Id): Objective | null {
  return rowWhere(db, OBJECTIVES, 'id', id);
}

/** The objectives of a plan with this code: more than one is a finding, never an error. */
export function objectivesByCode(db: ReadableDatabase, planId: Id, code: string): readonly Objective[] {
  const sql = `SELECT ${OBJECTIVES.columns.join(', ')} FROM objectives WHERE planId = ? AND code = ? ORDER BY id`;
  return prepared<[Id, string], Objective>(db, sql).all(planId, code);
}
