import { basename, join } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { inComparedFolder } from '../../files/temporary-names.ts';
import type { ReadableDatabase } from '../archive.ts';
import { connectImmutable, connectReadOnly, readableDatabase } from '../connection/connection.ts';
import { inOneReading } from '../connection/one-reading.ts';
import { archiveFailure } from '../connection/sqlite-failure.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { copyDatabase } from './backups/copy-database.ts';
import { hasForeignWal } from './guard/foreign-wal.ts';
import { inspectArchive } from './inspect-archive.ts';
import { latestVersion } from './migrate.ts';
import { openArchive } from './open-archive.ts';

/** When a copy is brought up to date: no part of the archive's past, so later than every moment of it that can be asked for. */
const AFTER_ALL = new Date('9999-12-30T12:00:00Z');

/**
 * Reads an archive or a backup as it is at one moment and leaves no trace, whether it is open somewhere or not: one of an older version
 * is brought up to date in a temporary copy. @throws AppError what `openArchive` says of a file that is none, damaged or newer.
 */
export function readArchiveFile<T>(path: string, read: (db: ReadableDatabase) => T): T {
  const latest = latestVersion(MIGRATIONS);
  const { version, unfinished } = inspectArchive(path, latest, MIGRATIONS, {
    unfinished: hasForeignWal(path) ? false : undefined,
  });
  try {
    const connection = unfinished ? connectReadOnly(path) : connectImmutable(path);
    try {
      return version === latest ? readAtOnce(readableDatabase(connection), read) : readUpgraded(connection, path, read);
    } finally {
      connection.close();
    }
  } catch (error) {
    throw archiveFailure(error, path);
  }
}

function readAtOnce<T>(db: ReadableDatabase, read: (db: ReadableDatabase) => T): T {
  return inOneReading(db, () => read(db));
}

function readUpgraded<T>(connection: Connection, path: string, read: (db: ReadableDatabase) => T): T {
  return inComparedFolder((folder) => {
    const copy = join(folder, basename(path));
    copyDatabase(connection, copy);
    const archive = openArchive(copy, { access: 'read', who: '', now: () => AFTER_ALL });
    try {
      return readAtOnce(archive.database, read);
    } finally {
      archive.close();
    }
  });
}
