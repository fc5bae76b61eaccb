import type { Archive, WritableDatabase } from '../archive.ts';
import { connectionOf, writableDatabase } from '../connection/connection.ts';
import { archiveFailure } from '../connection/sqlite-failure.ts';
import { requireWriting } from './in-transaction.ts';

/**
 * Writes what is no data but happened, and no undo calls back: a package that left. All of `work` or nothing, outside any step of the
 * history; a write to a logged table finds no step and is refused.
 * @throws AppError as `inTransaction`.
 */
export function writeFacts<T>(archive: Archive, work: (db: WritableDatabase) => T): T {
  requireWriting(archive);
  const connection = connectionOf(archive.database);
  try {
    const result = connection.transaction(() => work(writableDatabase(connection))).immediate();
    archive.written();
    return result;
  } catch (error) {
    throw archiveFailure(error, archive.path);
  }
}
