import { copyFileSync, rmSync, truncateSync } from 'node:fs';
import { basename } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { AppError } from '../../../../shared/errors.ts';
import { publishFile } from '../../../files/publish-file.ts';
import { temporaryDatabasePath } from '../../../files/temporary-names.ts';
import { archiveRefusal } from '../../connection/archive-refusal.ts';
import { isDiskFailure } from '../../connection/sqlite-failure.ts';
import { keptVersionPath, unmergedPath } from '../backups/backup-path.ts';
import { copyDatabase, UnequalCopy } from '../backups/copy-database.ts';
import { removeTemporary } from '../remove-temporary.ts';
import { removeEmptyJournal } from './foreign-journal.ts';
import { hasWal, walBytes } from './foreign-wal.ts';
import type { GuardedFile } from './guarded-file.ts';
import { closeUnpoured } from './pour-wal.ts';
import { removeState } from './state-file.ts';

/** How long closing waits for those who read, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Closes an archive that was open to write. What was written is in its file, wherever that is now; where another file took its place it is
 * kept beside, and the other is not touched.
 * @param isSettled whether the person already said what becomes of it where another file took its place.
 * @returns what the person must know, of a file that is closed all the same; null when all is well.
 */
export function closeGuarded(
  connection: Connection,
  guard: GuardedFile,
  path: string,
  { now, isSettled }: { readonly now: () => Date; readonly isSettled: boolean },
): AppError | null {
  const place = guard.place();
  const isOurs = guard.isOurs();
  const isUnsettled = place === 'other' && guard.wasWritten && !isSettled;
  let told = isOurs ? pourLast(guard, path) : null;
  if (isOurs && isUnsettled) told = keepBeside(connection, path, now());
  if (!isOurs) told = setRestAside(path, now(), isUnsettled);
  guard.stop();
  // SQLite pours by itself when it closes: half way into a full disk, or into a file that is no more ours.
  if (told === null || place !== 'kept') connection.close();
  else closeUnpoured(connection, path);
  tidyUp(path, { isElsewhere: place !== 'kept', isBehind: guard.isBehind && isOurs });
  return told;
}

/** Saves an open archive whole, beside the file that took its place. @returns path of the copy. @throws AppError `output-unwritable`. */
export function keepVersion(connection: Connection, path: string, at: Date): string {
  const copy = keptVersionPath(path, at);
  const temporary = temporaryDatabasePath(copy);
  try {
    copyDatabase(connection, temporary);
    if (!publishFile(temporary, copy)) throw new UnequalCopy('the name is taken');
    return copy;
  } catch (error) {
    if (!isDiskFailure(error) && !(error instanceof UnequalCopy)) throw error;
    throw archiveRefusal.notKept(path, error);
  } finally {
    removeTemporary(temporary);
  }
}

function pourLast(guard: GuardedFile, path: string): AppError | null {
  try {
    return guard.pour(PATIENCE) ? null : archiveRefusal.beingRead(path);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function keepBeside(connection: Connection, path: string, at: Date): AppError {
  try {
    return archiveRefusal.kept(path, basename(keepVersion(connection, path, at)));
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** The file was written over: what is not in it yet is of no use to what stands there, and would ruin it. */
function setRestAside(path: string, at: Date, isUnsettled: boolean): AppError | null {
  if (hasWal(path)) {
    copyFileSync(`${path}-wal`, unmergedPath(path, at));
    // Emptied and not removed: SQLite, which still has it open, would pour what it holds.
    truncateSync(`${path}-wal`);
  }
  return isUnsettled ? archiveRefusal.overwritten(path) : null;
}

/** Takes away what has no more use beside the file. A -wal with something in it stays, and so does what says whose it is. */
function tidyUp(
  path: string,
  { isElsewhere, isBehind }: { readonly isElsewhere: boolean; readonly isBehind: boolean },
): void {
  removeEmptyJournal(path);
  if (hasWal(path) || (isBehind && !isElsewhere)) return;
  if (isElsewhere && walBytes(path) === 0) {
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  }
  removeState(path);
}
