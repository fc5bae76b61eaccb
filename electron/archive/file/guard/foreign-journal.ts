import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { inComparedFolder } from '../../../files/temporary-names.ts';
import { logProblem } from '../../../log/log-problem.ts';
import { connectReadOnly } from '../../connection/connection.ts';
import { type FileMark, fileMark } from './file-mark.ts';

/** Where SQLite's header counts the transactions that wrote the file. */
const CHANGE_COUNTER_AT = 24;

/** Bytes of the rollback journal beside an archive; 0 when there is none, or one that is emptied. */
export function journalBytes(path: string): number {
  return statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0;
}

/** A journal is emptied at the end of each transaction and kept for the next. One that stays (an antivirus holds it) is harmless. */
export function removeEmptyJournal(path: string): void {
  if (journalBytes(path) > 0) return;
  try {
    rmSync(`${path}-journal`, { force: true });
  } catch (problem) {
    logProblem('journal', problem);
  }
}

/**
 * Whether a transaction was cut off while the rollback journal beside the archive was in use: SQLite would put back into the file what the
 * journal keeps. One that a living program is writing is not.
 */
export function hasCutOffJournal(path: string): boolean {
  if (journalBytes(path) === 0) return false;
  try {
    const connection = connectReadOnly(path);
    try {
      connection.pragma('schema_version');
      return false;
    } finally {
      connection.close();
    }
  } catch (error) {
    // Only a connection that may write takes back what was cut off, and this one says so.
    if (error instanceof Database.SqliteError) return error.code === 'SQLITE_READONLY_ROLLBACK';
    throw error;
  }
}

/**
 * The mark of an archive once its journal is taken back, worked out on a copy of both; null where the journal belongs to another file: it is
 * then not sound, or has not been written by the one transaction that the journal takes back.
 */
export function markRolledBack(path: string): FileMark | null {
  return inComparedFolder((folder) => {
    const copy = join(folder, 'copia.pegaso');
    copyFileSync(path, copy);
    copyFileSync(`${path}-journal`, `${copy}-journal`);
    const written = changeCounter(copy);
    const mark = rolledBack(copy);
    const steps = written - changeCounter(copy);
    return steps === 0 || steps === 1 ? mark : null;
  });
}

function rolledBack(copy: string): FileMark | null {
  try {
    const connection = new Database(copy, { fileMustExist: true });
    try {
      connection.pragma('trusted_schema = OFF');
      return connection.pragma('quick_check(1)', { simple: true }) === 'ok' ? fileMark(connection) : null;
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}

const changeCounter = (path: string): number => readFileSync(path).readUInt32BE(CHANGE_COUNTER_AT);
