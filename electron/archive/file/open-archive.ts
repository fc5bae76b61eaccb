import { dirname, resolve } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { canWrite } from '../../files/can-write.ts';
import { type FileSystem, type FileSystemOf, fileSystemOf } from '../../files/file-system.ts';
import type { Archive } from '../archive.ts';
import { archiveRefusal } from '../connection/archive-refusal.ts';
import {
  connectImmutable,
  connectReadOnly,
  connectToRead,
  connectToWrite,
  readableDatabase,
} from '../connection/connection.ts';
import { archiveFailure, isFullDisk } from '../connection/sqlite-failure.ts';
import { MIGRATIONS, type Migration } from '../migrations/migrations.ts';
import { refuseLongPath } from './archive-header.ts';
import type { UpdateBackup } from './backups/backup-archive.ts';
import { applicationVersionOf, noteApplicationVersion } from './file-facts.ts';
import { closeGuarded, keepVersion } from './guard/close-guarded.ts';
import { hasForeignWal, setWalAside } from './guard/foreign-wal.ts';
import { GuardedFile } from './guard/guarded-file.ts';
import { takeWriteLock, type WriteLock } from './guard/write-lock.ts';
import { inspectArchive, isPoured, isUnfinished } from './inspect-archive.ts';
import { latestVersion } from './migrate.ts';
import { settleReplacement } from './replacing/replace-archive.ts';
import { tidyUp } from './tidy-up.ts';
import { upgradeArchive } from './upgrade-archive.ts';

export interface OpenArchiveOptions {
  /** `write` when absent. */
  readonly access?: 'write' | 'read';
  readonly who: string;
  readonly now: () => Date;
  /**
   * When the pages of the file are looked through: before it is opened when absent, or afterwards by whoever opens it (`checkArchive`), so that
   * nobody waits. One that must be brought up to date first is always looked through first.
   */
  readonly check?: 'first' | 'later';
  /** Whether the file is known to be damaged: what can be read of it is, and nothing is written. */
  readonly isDamaged?: boolean;
  /** The program's own when absent. */
  readonly migrations?: readonly Migration[];
  /** Where the copy goes that is made before an archive is brought up to date; in its own folder of copies when absent. */
  readonly backup?: UpdateBackup;
  /** Says what the archive is on; the system is asked when absent. */
  readonly fileSystemOf?: FileSystemOf;
}

interface Opened extends Pick<Archive, 'readOnlyReason' | 'notice' | 'lastVersion'> {
  readonly connection: Connection;
  /** What writing needs; null in an archive that is only read. */
  readonly writing: { readonly lock: WriteLock; readonly guard: GuardedFile } | null;
}

/**
 * Opens an archive. One program at a time writes it; a second one gets it read-only, as does who opens it where nothing can be
 * written: `readOnlyReason` says why. An archive of an older version is backed up and brought up to date; what a crash left is
 * recovered, and set aside when another file has taken the place since. @throws AppError when it is missing, no archive, damaged or newer;
 * the file is then as it was.
 */
export function openArchive(path: string, options: OpenArchiveOptions): Archive {
  const { access = 'write', who, now, migrations = MIGRATIONS, backup, check = 'first', isDamaged = false } = options;
  const absolute = resolve(path);
  const fileSystem = (options.fileSystemOf ?? fileSystemOf)(absolute);
  const latest = latestVersion(migrations);
  try {
    refuseLongPath(absolute);
    settleReplacement(absolute);
    const { version } = inspectArchive(absolute, latest, migrations, {
      unfinished: hasForeignWal(absolute) ? false : undefined,
      isCheckedLater: isDamaged || check === 'later',
    });
    if (version < latest) upgradeArchive(absolute, { who, now, migrations, backup, fileSystem });
    const toWrite = access === 'write' && !isDamaged;
    const opened = toWrite ? openToWrite(absolute, fileSystem, now) : openToRead(absolute, null);
    const archive = archiveOf(absolute, opened, { who, now, fileSystem });
    if (isDamaged) archive.condemn();
    return tidyUp(archive);
  } catch (error) {
    throw archiveFailure(error, absolute);
  }
}

function archiveOf(
  path: string,
  { connection, writing, readOnlyReason, notice, lastVersion }: Opened,
  { who, now, fileSystem }: Pick<Archive, 'who' | 'now' | 'fileSystem'>,
): Archive {
  const isWhole = () => writing?.guard.isOurs() ?? true;
  let isDamaged = false;
  return {
    path,
    fileSystem,
    get access() {
      return writing === null || isDamaged ? 'read' : 'write';
    },
    get readOnlyReason() {
      return isDamaged ? archiveRefusal.condemned(path) : readOnlyReason;
    },
    get isDamaged() {
      return isDamaged;
    },
    condemn: () => {
      isDamaged = true;
    },
    notice,
    lastVersion,
    place: () => writing?.guard.place() ?? 'kept',
    begin: () => writing?.guard.begin(),
    written: () => writing?.guard.written(),
    isWhole,
    keepVersion: () => {
      if (!isWhole()) throw archiveRefusal.overwritten(path);
      return keepVersion(connection, path, now());
    },
    database: readableDatabase(connection),
    who,
    now,
    close: (isSettled = false) => {
      if (!connection.open) return;
      if (writing === null) return void connection.close();
      try {
        const told = closeGuarded(connection, writing.guard, path, { now, isSettled });
        if (told !== null) throw told;
      } finally {
        writing.lock.release();
      }
    },
  };
}

function openToWrite(path: string, fileSystem: FileSystem, now: () => Date): Opened {
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
      return openLockedOrToRead(path, fileSystem, lock, now());
  }
}

/** On a full disk nothing can be written, but what is there can be read. */
function openLockedOrToRead(path: string, fileSystem: FileSystem, lock: WriteLock, at: Date): Opened {
  try {
    return openLocked(path, fileSystem, lock, at);
  } catch (error) {
    if (!isFullDisk(error)) throw error;
    return openToRead(path, `Il disco di «${path}» è pieno: si può solo leggere, finché non si libera spazio.`);
  }
}

function openLocked(path: string, fileSystem: FileSystem, lock: WriteLock, at: Date): Opened {
  try {
    const notice = hasForeignWal(path) ? setWalAside(path, at) : null;
    const connection = connectToWrite(path, fileSystem);
    const guard = new GuardedFile(connection, path);
    const lastVersion = applicationVersionOf(connection);
    noteApplicationVersion(connection, () => guard.begin());
    return { connection, writing: { lock, guard }, readOnlyReason: null, notice, lastVersion };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openToRead(path: string, readOnlyReason: string | null): Opened {
  const isForeign = hasForeignWal(path);
  const connection = isForeign ? connectImmutable(path) : connectReader(path);
  return {
    connection,
    lastVersion: applicationVersionOf(connection),
    writing: null,
    readOnlyReason,
    notice: isForeign ? archiveRefusal.foreignWal(path) : null,
  };
}

/**
 * Whoever can tidy up after reading reads through SQLite's own files; elsewhere they are used only if they are there already. They need room, which a
 * full disk does not have: a file that is whole alone is then read alone.
 */
function connectReader(path: string): Connection {
  if (!canWrite(path) || !canWrite(dirname(path)))
    return isUnfinished(path) ? connectReadOnly(path) : connectImmutable(path);
  try {
    return connectToRead(path);
  } catch (error) {
    if (isFullDisk(error) && isPoured(path)) return connectImmutable(path);
    throw error;
  }
}
