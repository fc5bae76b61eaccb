import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** A table, index, trigger or view as a database declares it. */
export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  /** The table or view that it is of: itself, for a table. */
  readonly table: string;
  /** Its SQL, byte for byte; null for an index that SQLite makes by itself. */
  readonly sql: string | null;
}

const OBJECTS = 'SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY type, name';

/** All that a database declares. Reading it runs none of it. */
export function schemaObjects(connection: Database): readonly SchemaObject[] {
  return connection.prepare<[], SchemaObject>(OBJECTS).all();
}

/**
 * One short text for all that a database declares, whatever the order it was made in and the pages it stands on. Texts go in as they are:
 * SQLite keeps what a migration wrote to the letter, and a blank more or less can end a comment.
 */
export function schemaFingerprint(objects: readonly SchemaObject[]): string {
  const text = objects.map(({ type, name, table, sql }) => [type, name, table, sql ?? ''].join('\0')).join('\0\0');
  return createHash('sha256').update(text).digest('hex');
}
