import { accessSync, constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import type { Archive } from '../archive.ts';
import {
  connectImmutable,
  connectReadOnly,
  connectToRead,
  connectToWrite,
  readableDatabase,
} from '../connection/connection.ts';
import { archiveFailure } from '../connection/sqlite-failure.ts';
import { MIGRATIONS, type Migration } from '../migrations/migrations.ts';
import { noteApplicationVersion } from './file-facts.ts';
import { inspectArchive, isUnfinished } from './inspect-archive.ts';
import { keptInPlace } from './kept-in-place.ts';
import { latestVersion } from './migrate.ts';
import { settleReplacement } from './replace-archive.ts';
import { tidyUp } from './tidy-up.ts';
import { type UpdateBackup, upgradeArchive } from './upgrade-archive.ts';
import { takeWriteLock, type WriteLock } from './write-lock.ts';

export interface OpenArchiveOptions {
  /** `write` when absent. */
  readonly access?: 'write' | 'read';
  readonly who: string;
  readonly now: () => Date;
  /** The program's own when absent. */
  readonly migrations?: readonly Migration[];
  /** Where the copy goes that is made before an archive is brought up to date; in its own folder of copies when absent. */
  readonly backup?: UpdateBackup;
}

interface Opened {
  readonly connection: Connection;
  readonly lock: WriteLock | null;
  readonly readOnlyReason: string | null;
}

/**
 * Opens an archive. One program at a time writes it; a second one gets it read-only, as does who opens it where nothing can be
 * written: `readOnlyReason` says why. An archive of an older version is backed up and brought up to date; what a crash left is
 * recovered. @throws AppError when it is missing, no archive, damaged or newer; the file is then as it was.
 */
export function openArchive(path: string, options: OpenArchiveOptions): Archive {
  const { access = 'write', who, now, migrations = MIGRATIONS, backup } = options;
  const absolute = resolve(path);
  const latest = latestVersion(migrations);
  try {
    settleReplacement(absolute);
    if (inspectArchive(absolute, latest, migrations).version < latest)
      upgradeArchive(absolute, { who, now, migrations, backup });
    const { connection, lock, readOnlyReason } =
      access === 'write' ? openToWrite(absolute) : openToRead(absolute, null);
    return tidyUp({
      path: absolute,
      access: lock === null ? 'read' : 'write',
      readOnlyReason,
      inPlace: keptInPlace(absolute),
      database: readableDatabase(connection),
      who,
      now,
      close: () => {
        if (!connection.open) return;
        connection.close();
        lock?.release();
      },
    });
  } catch (error) {
    throw archiveFailure(error, absolute);
  }
}

function openToWrite(path: string): Opened {
  if (!canWrite(path)) return openToRead(path, `«${path}» è protetto da scrittura: si può solo leggere.`);
  const lock = canWrite(dirname(path)) ? takeWriteLock(path) : 'unwritable';
  switch (lock) {
    case 'unwritable':
      return openToRead(path, `La cartella di «${path}» non si può scrivere: l'archivio si può solo leggere.`);
    case 'held':
      return openToRead(
        path,
        `«${path}» è già aperto da un altro programma: qui si può solo leggere, finché non lo chiude.`,
      );
    default:
      return { connection: connectLocked(path, lock), lock, readOnlyReason: null };
  }
}

function connectLocked(path: string, lock: WriteLock): Connection {
  try {
    const connection = connectToWrite(path);
    noteApplicationVersion(connection);
    return connection;
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openToRead(path: string, readOnlyReason: string | null): Opened {
  return { connection: connectReader(path), lock: null, readOnlyReason };
}

/** Whoever can tidy up after reading reads through SQLite's own files; elsewhere they are used only if they are there already. */
function connectReader(path: string): Connection {
  if (canWrite(path) && canWrite(dirname(path))) return connectToRead(path);
  return isUnfinished(path) ? connectReadOnly(path) : connectImmutable(path);
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
