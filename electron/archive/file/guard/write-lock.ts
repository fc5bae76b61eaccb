import { type BigIntStats, rmSync, statSync } from 'node:fs';
import Database, { type Database as Connection } from 'better-sqlite3';

/** The right to write an archive: one program at a time, given up when it is released or its process dies. */
export interface WriteLock {
  release(): void;
}

const ATTEMPTS = 5;

/**
 * Takes the right to write an archive by locking a small file beside it: SQLite holds the operating system's lock on it, which
 * dies with the process, so that no stale lock is ever left. @returns `held` when another has it, `unwritable` when no file can
 * be made there.
 */
export function takeWriteLock(path: string): WriteLock | 'held' | 'unwritable' {
  const file = lockPath(path);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const lock = tryLock(file);
    if (lock !== 'stale') return lock;
  }
  return 'held';
}

export const lockPath = (path: string): string => `${path}-lock`;

function tryLock(file: string): WriteLock | 'held' | 'unwritable' | 'stale' {
  let connection: Connection | null = null;
  try {
    connection = new Database(file, { timeout: 0 });
    connection.pragma('journal_mode = MEMORY');
    const before = statSync(file, { bigint: true, throwIfNoEntry: false });
    connection.exec('BEGIN EXCLUSIVE');
    // Who had it may have removed it between our opening and our locking: the lock would then be on a file that is no more.
    if (!sameFile(before, statSync(file, { bigint: true, throwIfNoEntry: false }))) {
      connection.close();
      return 'stale';
    }
    return heldLock(file, connection);
  } catch (error) {
    connection?.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    return error.code.startsWith('SQLITE_BUSY') ? 'held' : 'unwritable';
  }
}

function sameFile(before: BigIntStats | undefined, after: BigIntStats | undefined): boolean {
  return before !== undefined && after !== undefined && before.ino === after.ino && before.dev === after.dev;
}

function heldLock(file: string, connection: Connection): WriteLock {
  return {
    release: () => {
      // Removed while still locked, so that nobody can lock a file about to vanish; Windows removes it only when closed.
      const removed = tryRemove(file);
      connection.close();
      if (!removed) tryRemove(file);
    },
  };
}

/** Whether the file is gone. One that stays is harmless: without a process behind it, it locks nothing. */
function tryRemove(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}
