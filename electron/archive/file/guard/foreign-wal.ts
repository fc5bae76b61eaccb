import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { syncFolder } from '../../../files/sync-to-disk.ts';
import { connectReadOnly } from '../../connection/connection.ts';
import { unmergedPath } from '../backups/backup-path.ts';
import { type FileMark, fileMark, watchFile } from './file-mark.ts';
import { hasCutOffJournal, journalBytes, markRolledBack } from './foreign-journal.ts';
import { type FileState, readState } from './state-file.ts';

/** Bytes of a -wal that holds nothing yet: its head. */
const HEAD = 32;

const ATTEMPTS = 4;

/** Bytes of the -wal beside an archive; 0 when there is none. */
export function walBytes(path: string): number {
  return statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

/** Whether changes stand beside an archive that are not in it. */
export const hasWal = (path: string): boolean => walBytes(path) > HEAD;

/**
 * Whether the -wal, or the rollback journal of a transaction that was cut off, beside an archive belongs to another file than the one that
 * stands there: poured or put back into it, it would ruin it. By what both say of themselves; an archive of a version that said nothing keeps
 * its own. Writes nothing there.
 */
export function hasForeignWal(path: string): boolean {
  if (hasCutOffJournal(path)) return isForeignJournal(path);
  for (let attempt = 1; hasWal(path); attempt += 1) {
    const before = readState(path);
    const mark = markAlone(path);
    if (mark === null || (mark === 'unreadable' && before === null)) return false;
    if (belongs(path, mark, before)) return false;
    // Another program may have poured it in this moment.
    const unchanged = JSON.stringify(readState(path)) === JSON.stringify(before);
    if (unchanged || attempt === ATTEMPTS) return hasWal(path);
  }
  return false;
}

/**
 * Sets a foreign -wal or journal aside, under a name that tells. The caller holds the lock of the archive.
 * @returns one Italian sentence that says so.
 */
export function setWalAside(path: string, at: Date): string {
  const suffix = journalBytes(path) > 0 ? '-journal' : '-wal';
  const aside = unmergedPath(path, at, suffix === '-wal' ? '.wal' : '.journal');
  renameSync(`${path}${suffix}`, aside);
  if (suffix === '-wal' || !existsSync(`${path}-wal`)) rmSync(`${path}-shm`, { force: true });
  syncFolder(dirname(path));
  if (suffix === '-journal')
    return `Accanto a «${path}» c'era il resto di una scrittura interrotta in un'altra versione del file: non è stato usato, ed è messo da parte in «${basename(aside)}».`;
  return `Accanto a «${path}» c'erano modifiche fatte a un'altra versione del file: non sono state unite, e sono messe da parte in «${basename(aside)}».`;
}

function isForeignJournal(path: string): boolean {
  const state = readState(path);
  const mark = markAlone(path);
  if (mark === null || (mark === 'unreadable' && state === null)) return false;
  // The number of the schema may be that of a migration which the journal takes back.
  if (mark !== 'unreadable' && !isOfGeneration(state, mark)) return true;
  return !isOf(state, markRolledBack(path));
}

function belongs(path: string, mark: FileMark | 'unreadable', state: FileState | null): boolean {
  if (state === null) return false;
  return isOf(state, mark === 'unreadable' ? markTogether(path) : mark);
}

function isOfGeneration(state: FileState | null, { identity, generation }: FileMark): boolean {
  return state?.identity === identity && state.generations.includes(generation);
}

function isOf(state: FileState | null, known: FileMark | null): boolean {
  return known !== null && isOfGeneration(state, known) && state?.schemas.includes(known.schema) === true;
}

function markAlone(path: string): FileMark | null | 'unreadable' {
  try {
    const watch = watchFile(path);
    try {
      return watch.mark();
    } finally {
      watch.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return 'unreadable';
  }
}

/** A file cut off while its own -wal was poured is whole only together with it. */
function markTogether(path: string): FileMark | null {
  try {
    const connection = connectReadOnly(path);
    try {
      return connection.pragma('quick_check(1)', { simple: true }) === 'ok' ? fileMark(connection) : null;
    } finally {
      connection.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return null;
  }
}
