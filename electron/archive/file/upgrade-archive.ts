import { archiveRefusal } from '../connection/archive-refusal.ts';
import { connectToWrite } from '../connection/connection.ts';
import type { Migration } from '../migrations/migrations.ts';
import { writeBackup } from './backup-archive.ts';
import { latestVersion, migrate, schemaVersion } from './migrate.ts';
import { takeWriteLock } from './write-lock.ts';

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
  }: { readonly who: string; readonly now: () => Date; readonly migrations: readonly Migration[] },
): void {
  const lock = takeWriteLock(path);
  if (lock === 'held' || lock === 'unwritable') throw archiveRefusal.older(path);
  try {
    const connection = connectToWrite(path);
    try {
      // Another program may have done it while this one waited for the lock.
      if (schemaVersion(connection) >= latestVersion(migrations)) return;
      writeBackup(connection, path, now());
      migrate(connection, migrations, { who, now });
    } finally {
      connection.close();
    }
  } finally {
    lock.release();
  }
}
