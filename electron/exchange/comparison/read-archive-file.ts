import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { connectImmutable, connectReadOnly } from '../../archive/connection.ts';
import { copyDatabase } from '../../archive/copy-database.ts';
import { inspectArchive } from '../../archive/inspect-archive.ts';
import { latestVersion } from '../../archive/migrate.ts';
import { MIGRATIONS } from '../../archive/migrations/migrations.ts';
import { inOneReading } from '../../archive/one-reading.ts';
import { openArchive } from '../../archive/open-archive.ts';

/**
 * Reads an archive or a backup, as it is at one moment, and leaves the file as it is: one of an older version is brought up to date in
 * a temporary copy. @throws AppError what `openArchive` says of a file that is none, damaged or newer.
 */
export function readArchiveFile<T>(path: string, read: (db: ReadableDatabase) => T): T {
  const { version, unfinished } = inspectArchive(path, latestVersion(MIGRATIONS));
  if (version === latestVersion(MIGRATIONS)) return readThrough(path, read);
  const folder = mkdtempSync(join(tmpdir(), 'pegaso-confronto-'));
  try {
    const copy = join(folder, basename(path));
    const connection = unfinished ? connectReadOnly(path) : connectImmutable(path);
    try {
      copyDatabase(connection, copy);
    } finally {
      connection.close();
    }
    return readThrough(copy, read);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readThrough<T>(path: string, read: (db: ReadableDatabase) => T): T {
  const archive = openArchive(path, { access: 'read', who: '', now: () => new Date() });
  try {
    return inOneReading(archive.database, () => read(archive.database));
  } finally {
    archive.close();
  }
}
