import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { AppError } from '../../../../shared/errors.ts';
import { publishFile } from '../../../files/publish-file.ts';
import { temporaryDatabasePath } from '../../../files/temporary-names.ts';
import type { Archive } from '../../archive.ts';
import { connectionOf } from '../../connection/connection.ts';
import { archiveFailure, isDiskFailure } from '../../connection/sqlite-failure.ts';
import { removeTemporary } from '../remove-temporary.ts';
import { backupFolder, backupPath, chosenBackupFolder } from './backup-path.ts';
import { copyDatabase, UnequalCopy } from './copy-database.ts';
import { thinBackups } from './thin-backups.ts';

/** A copy that was made, whole and verified. */
export interface MadeBackup {
  readonly path: string;
  /** Why it is not in the folder that was chosen, one Italian sentence; null when it is, or when none was. */
  readonly trouble: string | null;
}

/** Where copies before an update or another great change go, and who hears of them. */
export interface UpdateBackup {
  /** The folder that was chosen for the copies of all archives, or null, as in `writeBackup`. */
  readonly chosen: () => string | null;
  readonly made: (backup: MadeBackup) => void;
}

/** Copies that may have taken the same name meanwhile, before something else must be wrong. */
const ATTEMPTS = 20;

/**
 * Makes a verified backup of an open archive: beside it in its folder of copies, or at a path that must be free.
 * @returns path of the backup. @throws AppError `archive-exists` or `backup-failed`; no half backup stays.
 */
export function backupArchive(archive: Archive, toPath?: string): string {
  if (toPath === undefined) return backupInFolder(archive).path;
  const target = resolve(toPath);
  if (target === archive.path) {
    throw new AppError(
      'archive-exists',
      `«${target}» è l'archivio stesso: scegliere un altro nome per la copia di sicurezza.`,
    );
  }
  if (existsSync(target) || !copyTo(connectionOf(archive.database), archive.path, target)) throw backupExists(target);
  return target;
}

/**
 * Makes the verified backup that a great change of an archive begins with: a merge, an import that replaces. An archive that may only be
 * read needs none, since the change is refused. @param where the folder that was chosen, and who hears of the copy; beside the archive when
 * absent. @throws AppError `backup-failed`: the change must not begin then.
 */
export function backupBefore(archive: Archive, where?: UpdateBackup): void {
  if (archive.access !== 'write') return;
  const made = backupInFolder(archive, where?.chosen() ?? null);
  where?.made(made);
}

/**
 * Makes a verified backup in the archive's folder of copies, and lets go of those that are too many there. The archive may be open to be
 * read. @param chosen as `writeBackup`. @param spared a copy that is about to be restored, which must not go. @throws AppError `backup-failed`.
 */
export function backupInFolder(
  { database, path, now }: Archive,
  chosen: string | null = null,
  spared: string | null = null,
): MadeBackup {
  const at = now();
  const made = writeBackup(connectionOf(database), path, at, chosen);
  thinBackups(dirname(made.path), path, made.path, at, spared);
  return made;
}

/**
 * The same for a connection whose archive is not open yet: before a migration. Nothing is deleted.
 * @param chosen the folder that a person chose for the copies of all archives, on this computer; the copy is beside the archive when there
 * is none, and when that one cannot be reached or written. @throws AppError `backup-failed`.
 */
export function writeBackup(connection: Connection, path: string, at: Date, chosen: string | null = null): MadeBackup {
  if (chosen === null) return { path: writeIn(backupFolder(path), connection, path, at), trouble: null };
  try {
    const folder = chosenBackupFolder(path, chosen, markOf(connection));
    return { path: writeIn(folder, connection, path, at), trouble: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'backup-failed') throw error;
    return { path: writeIn(backupFolder(path), connection, path, at), trouble: chosenTrouble(chosen) };
  }
}

/** What tells an archive apart from others of its name among the copies in a folder that was chosen. */
export function archiveMark({ database }: Archive): string {
  return markOf(connectionOf(database));
}

/** What tells archives of one name apart, wherever they are moved: the end of the identity of their first step, which is random. */
function markOf(connection: Connection): string {
  const born = connection.prepare('SELECT id FROM steps ORDER BY number LIMIT 1').pluck().get();
  return String(born ?? '').slice(-8);
}

function chosenTrouble(chosen: string): string {
  return existsSync(chosen)
    ? `Nella cartella delle copie «${chosen}» non si riesce a scrivere, o non c'è spazio: la copia è accanto all'archivio.`
    : `La cartella delle copie «${chosen}» non è raggiungibile: la copia è accanto all'archivio.`;
}

function writeIn(folder: string, connection: Connection, path: string, at: Date): string {
  makeFolder(folder);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const target = backupPath(path, at, folder);
    // Another program may copy in the same second: whoever finds the name taken takes the next.
    if (copyTo(connection, path, target)) return target;
  }
  throw backupFailed(backupPath(path, at, folder), new Error('Every name was taken'));
}

/** Not those above it: a disk that is not there must not become a folder of the same name. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw backupFailed(folder, error);
  }
}

/** Copies to a name that is free. @returns false when it was taken meanwhile. */
function copyTo(connection: Connection, path: string, target: string): boolean {
  const temporary = temporaryDatabasePath(target);
  try {
    copyDatabase(connection, temporary, path);
    return publishFile(temporary, target);
  } catch (error) {
    if (!isDiskFailure(error) && !(error instanceof UnequalCopy)) throw archiveFailure(error, path);
    throw backupFailed(target, error);
  } finally {
    removeTemporary(temporary);
  }
}

function backupFailed(target: string, cause: unknown): AppError {
  return new AppError(
    'backup-failed',
    `La copia di sicurezza «${target}» non è riuscita: controllare che la cartella si possa scrivere e ci sia spazio.`,
    { cause },
  );
}

function backupExists(path: string): AppError {
  return new AppError('archive-exists', `«${path}» esiste già: scegliere un altro nome per la copia di sicurezza.`);
}
