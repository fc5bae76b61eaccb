import type { Statement } from 'better-sqlite3';
import type { ReadableDatabase } from '../archive.ts';

const cache = new WeakMap<ReadableDatabase, Map<string, Statement<unknown[]>>>();

/** The statement of this SQL on this connection, prepared once. */
export function prepared<Parameters extends unknown[], Row = unknown>(
  db: ReadableDatabase,
  sql: string,
): Statement<Parameters, Row> {
  let statements = cache.get(db);
  if (statements === undefined) {
    statements = new Map();
    cache.set(db, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = db.prepare(sql);
    statements.set(sql, statement);
  }
  return statement as Statement<Parameters, Row>;
}
