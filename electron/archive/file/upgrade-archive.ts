import type { Database as Connection } from 'better-sqlite3';
import type { FileSystem } from '../../files/file-system.ts';
import { archiveRefusal } from '../connection/archive-refusal.ts';
import { connectToWrite } from '../connection/connection.ts';
import type { Migration } from '../migrations/migrations.ts';
import { type UpdateBackup, writeBackup } from './backups/backup-archive.ts';
import { fileMark } from './guard/file-mark.ts';
import { hasForeignWal, setWalAside } from './guard/foreign-wal.ts';
import { readState, writeState } from './guard/state-file.ts';
import { takeWriteLock } from './guard/write-lock.ts';
import { latestVersion, migrate, schemaVersion } from './migrate.ts';

const BESIDE: UpdateBackup = { chosen: () => null, made: () => undefined };

/**
 * Brings the file of an older version up to date, after a verified backup of the whole of it in its folder of copies.
 * @throws AppError `archive-read-only` when it cannot be written now, `backup-failed`; the archive is then as it was.
 */
export function upgradeArchive(
  path: string,
  {
    who,
    now,
    migrations,
    backup = BESIDE,
    fileSystem,
  }: {
    readonly who: string;
    readonly now: () => Date;
    readonly migrations: readonly Migration[];
    readonly backup?: UpdateBackup | undefined;
    readonly fileSystem: FileSystem;
  },
): void {
  const lock = takeWriteLock(path);
  if (lock === 'held' || lock === 'unwritable') throw archiveRefusal.older(path);
  try {
    if (hasForeignWal(path)) setWalAside(path, now());
    const connection = connectToWrite(path, fileSystem);
    try {
      connection.pragma('wal_autocheckpoint = 0');
      // Another program may have done it while this one waited for the lock.
      if (schemaVersion(connection) >= latestVersion(migrations)) return;
      backup.made(writeBackup(connection, path, now(), backup.chosen()));
      vouchForWal(connection, path);
      migrate(connection, migrations, { who, now });
      // The schema has another number now; what is poured on closing makes of the one the other.
      vouchForWal(connection, path);
    } finally {
      connection.close();
    }
  } finally {
    lock.release();
  }
}

/** Says beside a file that knows who it is that the -wal is its own; whoever opens it to write goes on from there. */
function vouchForWal(connection: Connection, path: string): void {
  const mark = fileMark(connection);
  if (mark === null) return;
  const left = readState(path);
  const known = left?.identity === mark.identity ? left : { generations: [], schemas: [] };
  writeState(path, {
    identity: mark.identity,
    generations: [...new Set([...known.generations, mark.generation])],
    schemas: [...new Set([...known.schemas, mark.schema])],
  });
}
