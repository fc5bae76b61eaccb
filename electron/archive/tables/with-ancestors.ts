import type { AnyRow, DocumentTableName } from '../../../shared/schemas/document-table.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { parentField } from '../../../shared/schemas/table-names.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

type Value = AnyRow[string];

/**
 * Rows of a table and those above them, where they stand under one another: each once, also those of a ring, which only a file that
 * Pegaso did not write has.
 */
export function withAncestors(db: ReadableDatabase, name: DocumentTableName, ids: readonly Value[]): readonly Value[] {
  const parent = parentField(name);
  if (parent === null) return ids;
  const sql = `WITH RECURSIVE above (id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT ${parent} FROM ${name} JOIN above USING (id) WHERE ${parent} IS NOT NULL)
    SELECT id FROM above`;
  return prepared<[string], { readonly id: Id }>(db, sql)
    .all(JSON.stringify(ids))
    .map(({ id }) => id);
}
