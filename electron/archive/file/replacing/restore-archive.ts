import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { type Patience, USUAL_PATIENCE } from '../../../files/patiently.ts';
import { temporaryDatabasePath } from '../../../files/temporary-names.ts';
import { connectImmutable, connectReadOnly, connectToRead } from '../../connection/connection.ts';
import { archiveFailure, isDiskFailure } from '../../connection/sqlite-failure.ts';
import { MIGRATIONS } from '../../migrations/migrations.ts';
import { replacedPath } from '../backups/backup-path.ts';
import { copyDatabase, UnequalCopy } from '../backups/copy-database.ts';
import { hasForeignWal } from '../guard/foreign-wal.ts';
import { takeWriteLock } from '../guard/write-lock.ts';
import { inspectArchive } from '../inspect-archive.ts';
import { latestVersion } from '../migrate.ts';
import { removeTemporary } from '../remove-temporary.ts';
import { replaceArchive, settleReplacement } from './replace-archive.ts';
import { openJournal } from './replacement-journal.ts';

export interface RestoredArchive {
  readonly path: string;
  /** Where the archive that was there is kept; null when there was none. */
  readonly replaced: string | null;
}

/**
 * Puts a backup in the place of an archive. The backup is verified and copied whole before anything is touched, and stays; the
 * archive that was there, even a damaged one, is kept beside under a name that says so. Its path is never empty meanwhile, and a restore
 * that is cut off is undone or finished at the next opening.
 * @param patience how long a file that another program has in its hands is waited for.
 * @throws AppError what `openArchive` says of a bad backup; `archive-busy` when the archive is open somewhere; `usage` when the two
 * are one file; `output-unwritable`. Nothing is then changed.
 */
export function restoreArchive(
  backup: string,
  path: string,
  now: () => Date,
  patience = USUAL_PATIENCE,
): RestoredArchive {
  const source = resolve(backup);
  const target = resolve(path);
  if (source === target)
    throw new AppError('usage', `«${source}» non si può ripristinare su sé stesso: indicare la copia.`);
  const temporary = temporaryDatabasePath(target);
  try {
    copyBackup(source, temporary);
    return { path: target, replaced: putInPlace(temporary, target, now(), patience) };
  } catch (error) {
    if (!isDiskFailure(error) && !(error instanceof UnequalCopy)) throw archiveFailure(error, source);
    throw new AppError(
      'output-unwritable',
      `La copia non si può ripristinare in «${target}»: controllare che la cartella si possa scrivere, ci sia spazio e nessun altro programma usi il file. Niente è cambiato: la copia è ancora in «${source}»${existsSync(target) ? ` e l'archivio in «${target}»` : ''}.`,
      { cause: error },
    );
  } finally {
    // A replacement that could not be undone needs it to be told from one that was done.
    if (openJournal(target)?.temporary !== temporary) removeTemporary(temporary);
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

function putInPlace(temporary: string, target: string, at: Date, patience: Patience): string | null {
  settleReplacement(target, patience);
  const lock = takeWriteLock(target);
  if (lock === 'held') throw archiveInUse(target);
  try {
    if (existsSync(target)) bringIn(target);
    const aside = replacedPath(target, at);
    return replaceArchive({ target, temporary, aside }, patience) ? aside : null;
  } finally {
    if (lock !== 'unwritable') lock.release();
  }
}

/** Brings into a sound archive what a crash left beside it, so that one file is all of it; a -wal that stays is in use by who reads. */
function bringIn(target: string): void {
  if (hasForeignWal(target) || !isSound(target)) return;
  connectToRead(target).close();
  if (existsSync(`${target}-wal`)) throw archiveInUse(target);
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
