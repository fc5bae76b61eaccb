import { existsSync, rmSync } from 'node:fs';
import Database, { type Database as Connection } from 'better-sqlite3';
import { archiveRefusal } from '../connection/archive-refusal.ts';
import { connectImmutable, connectReadOnly, connectToRead } from '../connection/connection.ts';
import { APPLICATION_ID, refuseForeignHeader, refuseNoFile } from './archive-header.ts';
import { schemaVersion } from './migrate.ts';

/** What is known of a file before it is opened for good. */
export interface Inspection {
  readonly version: number;
  /** Whether SQLite's own files stand beside it: it is open somewhere, or a crash left its last changes there. */
  readonly unfinished: boolean;
}

/**
 * Looks at a file that should be an archive and changes nothing: no byte of it, no file beside it.
 * @param unfinished whether it is looked at together with SQLite's files beside it; if they are not its own, it is not.
 * @throws AppError `archive-missing`, `archive-unreadable`, `archive-damaged`, or `archive-newer` than `latest`.
 */
export function inspectArchive(path: string, latest: number, unfinished = isUnfinished(path)): Inspection {
  refuseNoFile(path);
  const version = unfinished ? inspectUnfinished(path) : inspectAtRest(path);
  if (version > latest) throw archiveRefusal.newer(path, version);
  return { version, unfinished };
}

/** Whether SQLite's own files stand beside an archive. */
export function isUnfinished(path: string): boolean {
  return existsSync(`${path}-wal`) || existsSync(`${path}-journal`);
}

function inspectAtRest(path: string): number {
  refuseForeignHeader(path);
  try {
    return inspectThrough(path, connectImmutable);
  } catch (error) {
    // Someone opened it meanwhile, and what looked broken was being written.
    if (isUnfinished(path)) return inspectUnfinished(path);
    throw error;
  }
}

function inspectUnfinished(path: string): number {
  const index = `${path}-shm`;
  const hadIndex = existsSync(index);
  try {
    return inspectThrough(path, connectReadOnly);
  } catch (error) {
    // SQLite rebuilt the index of the -wal file to read it; of a file that is refused, nothing of ours may stay.
    if (!hadIndex) rmSync(index, { force: true });
    throw error;
  }
}

function inspectThrough(path: string, connect: (path: string) => Connection): number {
  try {
    const connection = connect(path);
    try {
      return inspectConnection(path, connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    switch (error.code) {
      case 'SQLITE_BUSY':
      case 'SQLITE_BUSY_RECOVERY':
      case 'SQLITE_BUSY_SNAPSHOT':
        throw error;
      case 'SQLITE_READONLY_ROLLBACK':
        // A transaction cut off outside WAL, while a copy became an archive: only its rollback makes the file readable again.
        if (connect !== connectToRead) return inspectThrough(path, connectToRead);
        throw archiveRefusal.unfinished(path, error);
      case 'SQLITE_CANTOPEN':
      case 'SQLITE_READONLY_DIRECTORY':
      case 'SQLITE_READONLY_CANTINIT':
      case 'SQLITE_READONLY_RECOVERY':
        throw archiveRefusal.unfinished(path, error);
      case 'SQLITE_NOTADB':
        throw archiveRefusal.foreign(path);
      default:
        throw archiveRefusal.damaged(path, error);
    }
  }
}

function inspectConnection(path: string, connection: Connection): number {
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw archiveRefusal.foreign(path);
  const version = schemaVersion(connection);
  const verdict = connection.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw archiveRefusal.damaged(path, new Error(String(verdict)));
  const table = connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'objectives'").get();
  if (version < 1 || table === undefined)
    throw archiveRefusal.damaged(path, new Error(`No schema at version ${version}`));
  return version;
}
