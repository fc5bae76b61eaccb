import { existsSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { publishFile } from '../../files/publish-file.ts';
import { connectImmutable, connectReadOnly, connectToRead } from '../connection/connection.ts';
import { archiveFailure, isDiskFailure } from '../connection/sqlite-failure.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { newId } from '../tables/new-id.ts';
import { replacedPath } from './backup-path.ts';
import { copyDatabase, UnequalCopy } from './copy-database.ts';
import { hasForeignWal } from './foreign-wal.ts';
import { inspectArchive } from './inspect-archive.ts';
import { latestVersion } from './migrate.ts';
import { removeTemporary } from './remove-temporary.ts';
import { takeWriteLock } from './write-lock.ts';

export interface RestoredArchive {
  readonly path: string;
  /** Where the archive that was there is kept; null when there was none. */
  readonly replaced: string | null;
}

/**
 * Puts a backup in the place of an archive. The backup is verified and copied whole before anything is touched, and stays; the
 * archive that was there, even a damaged one, is kept beside under a name that says so.
 * @throws AppError what `openArchive` says of a bad backup; `archive-busy` when the archive is open somewhere; `usage` when the two
 * are one file; `output-unwritable`. Nothing is then changed.
 */
export function restoreArchive(backup: string, path: string, now: () => Date): RestoredArchive {
  const source = resolve(backup);
  const target = resolve(path);
  if (source === target)
    throw new AppError('usage', `«${source}» non si può ripristinare su sé stesso: indicare la copia.`);
  const temporary = `${target}.${newId()}.tmp`;
  try {
    copyBackup(source, temporary);
    return { path: target, replaced: putInPlace(temporary, target, now()) };
  } catch (error) {
    if (!isDiskFailure(error) && !(error instanceof UnequalCopy)) throw archiveFailure(error, source);
    throw new AppError(
      'output-unwritable',
      `La copia non si può ripristinare in «${target}»: controllare che la cartella si possa scrivere e ci sia spazio.`,
      { cause: error },
    );
  } finally {
    removeTemporary(temporary);
  }
}

function copyBackup(source: string, temporary: string): void {
  const { unfinished } = inspectArchive(source, latestVersion(MIGRATIONS));
  const connection = unfinished ? connectReadOnly(source) : connectImmutable(source);
  try {
    copyDatabase(connection, temporary);
  } finally {
    connection.close();
  }
}

function putInPlace(temporary: string, target: string, at: Date): string | null {
  const lock = takeWriteLock(target);
  if (lock === 'held') throw archiveInUse(target);
  try {
    const replaced = existsSync(target) ? setAside(target, replacedPath(target, at)) : null;
    if (!publishFile(temporary, target)) throw archiveInUse(target);
    return replaced;
  } finally {
    if (lock !== 'unwritable') lock.release();
  }
}

/** Moves the archive away with what SQLite has beside it: a -wal left there would be poured into the restored one. */
function setAside(target: string, aside: string): string {
  if (!hasForeignWal(target) && isSound(target)) {
    // Reading it brings in what a crash left; a -wal that is still there then is in use by someone who reads.
    connectToRead(target).close();
    if (existsSync(`${target}-wal`)) throw archiveInUse(target);
  }
  for (const suffix of ['', '-wal', '-journal', '-shm', '-stato']) {
    if (existsSync(`${target}${suffix}`)) renameSync(`${target}${suffix}`, `${aside}${suffix}`);
  }
  return aside;
}

function isSound(path: string): boolean {
  try {
    inspectArchive(path, Number.MAX_SAFE_INTEGER);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function archiveInUse(path: string): AppError {
  return new AppError('archive-busy', `L'archivio «${path}» è aperto: chiuderlo in ogni programma e riprovare.`);
}
