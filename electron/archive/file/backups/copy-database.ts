import { closeSync, fchmodSync, openSync, statSync } from 'node:fs';
import type { Database as Connection } from 'better-sqlite3';
import { connectReadOnly, withTemporaryWrites } from '../../connection/connection.ts';
import { removeTemporary } from '../remove-temporary.ts';

const ATTEMPTS = 3;

/** A copy that was written but is not the same as its source: the disk lies, or the source is damaged. */
export class UnequalCopy extends Error {
  override readonly name = 'UnequalCopy';
}

/**
 * Copies the whole of an open database to a new file that nobody has yet, and proves the copy: it must be sound and hold as many rows of
 * everything. A copy that fails is removed. Another program may be writing meanwhile: the copy is then made again.
 * @param like a file whose permissions the copy has, from before the first byte is in it: who may not read the archive may not read a copy.
 * @throws UnequalCopy when the copy is not equal; SqliteError or a system error when it cannot be written.
 */
export function copyDatabase(connection: Connection, target: string, like?: string): void {
  try {
    for (let attempt = 1; ; attempt += 1) {
      const before = rowCounts(connection);
      if (like !== undefined) makeEmpty(target, like);
      withTemporaryWrites(connection, () => connection.prepare('VACUUM INTO ?').run(target));
      const copied = soundRowCounts(target);
      if (sameCounts(before, copied)) return;
      if (attempt === ATTEMPTS || sameCounts(before, rowCounts(connection))) throw new UnequalCopy('other rows');
      removeTemporary(target);
    }
  } catch (error) {
    removeTemporary(target);
    throw error;
  }
}

/** SQLite copies into an empty file as it does where there is none. Its owner may always write it, or it could not be put on disk. */
function makeEmpty(target: string, like: string): void {
  const mode = (statSync(like).mode & 0o777) | 0o200;
  const file = openSync(target, 'wx', mode);
  try {
    // What a new file is given otherwise depends on who made it.
    fchmodSync(file, mode);
  } finally {
    closeSync(file);
  }
}

/** Rows of each table of an archive, whatever its version. */
export function rowCounts(connection: Connection): ReadonlyMap<string, number> {
  const tables = connection
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')")
    .pluck()
    .all();
  return new Map(
    tables.map((table) => [
      table,
      connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
    ]),
  );
}

function soundRowCounts(path: string): ReadonlyMap<string, number> {
  const copy = connectReadOnly(path);
  try {
    const verdict = copy.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new UnequalCopy(String(verdict));
    return rowCounts(copy);
  } finally {
    copy.close();
  }
}

function sameCounts(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  return left.size === right.size && [...left].every(([table, count]) => right.get(table) === count);
}
