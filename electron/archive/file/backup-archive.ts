import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { publishFile } from '../../files/publish-file.ts';
import type { Archive } from '../archive.ts';
import { connectionOf } from '../connection/connection.ts';
import { archiveFailure, isDiskFailure } from '../connection/sqlite-failure.ts';
import { newId } from '../tables/new-id.ts';
import { backupPath } from './backup-path.ts';
import { copyDatabase, UnequalCopy } from './copy-database.ts';
import { noteFileFact } from './file-facts.ts';
import { removeTemporary } from './remove-temporary.ts';

/**
 * Makes a verified backup of an open archive: beside it in its folder of copies, or at a path that must be free.
 * @returns path of the backup. @throws AppError `archive-exists` or `backup-failed`; no half backup stays.
 */
export function backupArchive(archive: Archive, toPath?: string): string {
  const connection = connectionOf(archive.database);
  const target = writeBackup(connection, archive.path, archive.now(), toPath);
  noteBackup(archive);
  return target;
}

/** The copying alone, of an archive that is open to be read: whoever writes it notes the backup. @throws AppError as `backupArchive`. */
export function copyToBackup({ database, path, now }: Archive): string {
  return writeBackup(connectionOf(database), path, now());
}

/** Notes in an archive that it was copied just now, where it may be written. */
export function noteBackup({ access, database, now, begin }: Archive): void {
  if (access !== 'write') return;
  begin();
  noteFileFact(connectionOf(database), 'lastBackupAt', now().toISOString());
}

/** The same for a connection whose archive is not open yet: before a migration. */
export function writeBackup(connection: Connection, path: string, at: Date, toPath?: string): string {
  const target = toPath === undefined ? backupPath(path, at) : resolve(toPath);
  if (target === path) {
    throw new AppError(
      'archive-exists',
      `«${target}» è l'archivio stesso: scegliere un altro nome per la copia di sicurezza.`,
    );
  }
  if (existsSync(target)) throw backupExists(target);
  const temporary = `${target}.${newId()}.tmp`;
  try {
    if (toPath === undefined) mkdirSync(dirname(target), { recursive: true });
    copyDatabase(connection, temporary);
    if (!publishFile(temporary, target)) throw backupExists(target);
    return target;
  } catch (error) {
    if (!isDiskFailure(error) && !(error instanceof UnequalCopy)) throw archiveFailure(error, path);
    throw new AppError(
      'backup-failed',
      `La copia di sicurezza «${target}» non è riuscita: controllare che la cartella si possa scrivere e ci sia spazio.`,
      { cause: error },
    );
  } finally {
    removeTemporary(temporary);
  }
}

function backupExists(path: string): AppError {
  return new AppError('archive-exists', `«${path}» esiste già: scegliere un altro nome per la copia di sicurezza.`);
}
