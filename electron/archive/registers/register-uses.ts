import type { RegisterKind, RegisterUse } from '../../../shared/ipc/channels/registers.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { owningObjective } from '../tables/owning-objective.ts';
import { type RegisterReference, registerReferences } from './register-references.ts';

/** Every place where a row of a register is used, by code of the objective. */
export function registerUses(db: ReadableDatabase, kind: RegisterKind, id: Id): RegisterUse[] {
  const parts = registerReferences(kind).map(usesBy);
  // Bands are told by figures: nothing refers to one.
  if (parts.length === 0) return [];
  const sql = `${parts.join(' UNION ALL ')} ORDER BY objectiveCode, "where"`;
  return prepared<Id[], RegisterUse>(db, sql).all(...parts.map(() => id));
}

function usesBy({ table, column, where }: RegisterReference): string {
  const source =
    table === 'objectives' ? table : `${table} JOIN objectives ON objectives.id = ${owningObjective(table, table)}`;
  return `SELECT objectives.id AS objectiveId, objectives.code AS objectiveCode, ${where} AS "where"
    FROM ${source} WHERE ${table}.${column} = ?`;
}
