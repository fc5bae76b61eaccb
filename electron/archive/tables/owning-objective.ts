import type { DocumentTableName } from '../../../shared/schemas/document-table.ts';
import { tableNamed } from '../../../shared/schemas/table-names.ts';

/**
 * SQL for the identity of the objective that a row belongs to, its own for an objective; `NULL` for a row that belongs to none.
 * @param row how the SQL around it calls the row: `NEW`, or the name of the table.
 */
export function owningObjective(name: DocumentTableName, row: string): string {
  if (name === 'objectives') return `${row}.id`;
  const { owner } = tableNamed(name);
  return owner === null ? 'NULL' : objectiveAbove(owner.table, `${row}.${owner.field}`);
}

/** @param id SQL for the identity of a row of the table. */
function objectiveAbove(name: DocumentTableName, id: string): string {
  const { owner } = tableNamed(name);
  return owner === null ? id : objectiveAbove(owner.table, `(SELECT ${owner.field} FROM ${name} WHERE id = ${id})`);
}
