import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database, { type Database as Connection } from 'better-sqlite3';
import { AppError } from '../../../../shared/errors.ts';
import { BUSY_TIMEOUT, connectReadOnly, readableDatabase } from '../../connection/connection.ts';
import { prepared } from '../../connection/prepared.ts';
import { isBusy, isDiskFailure } from '../../connection/sqlite-failure.ts';

/** Bytes that must stay free beside what the file grows by. */
const ROOM = 100_000;

/** What SQLite says of a checkpoint: pages in the -wal, and how many of them are in the file now. */
interface Checkpoint {
  readonly log: number;
  readonly checkpointed: number;
}

/** Pages in the -wal that are not in the file yet. */
export function unpouredPages(connection: Connection): number {
  const { log, checkpointed } = checkpoint(connection, 'NOOP');
  return log - checkpointed;
}

/**
 * Pours the -wal of a connection into its file, wherever that now is.
 * @param patience how long readers are waited for, in milliseconds; 0 leaves the emptied -wal as long as it is, to be written over: a file
 * that grows takes the disk longer.
 * @returns false when someone who reads keeps part of it from being poured. @throws SqliteError when the disk does not take it.
 */
export function pourWal(connection: Connection, patience: number): boolean {
  connection.pragma(`busy_timeout = ${patience}`);
  try {
    const { log, checkpointed } = checkpoint(connection, patience === 0 ? 'FULL' : 'TRUNCATE');
    return log === checkpointed;
  } finally {
    connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  }
}

/**
 * Gives a file that is written without a -wal its next generation; nothing has to be poured.
 * @param patience as `pourWal`; where there is any, as at closing, it need not be done: the small file beside stays, and the next start does it.
 * @returns false when someone who reads keeps it from being done now.
 */
export function keepUp(connection: Connection, patience: number, mark: () => boolean): boolean {
  connection.pragma(`busy_timeout = ${patience}`);
  try {
    return mark();
  } catch (error) {
    const mayWait = isBusy(error) || (patience > 0 && (error instanceof AppError || isDiskFailure(error)));
    if (!mayWait) throw error;
    return patience > 0;
  } finally {
    connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  }
}

/** Whether the disk has room for what the file grows by when its -wal is poured. Begun without, it would stop half way. */
export function hasRoomToPour(connection: Connection, path: string): boolean {
  const pages = Number(connection.pragma('page_count', { simple: true }));
  const grown = pages * Number(connection.pragma('page_size', { simple: true }));
  const { size } = statSync(path);
  if (grown <= size) return true;
  const { bavail, bsize } = statfsSync(dirname(path));
  return bavail * bsize > grown - size + ROOM;
}

/**
 * Closes the last connection to a file without pouring its -wal, as SQLite would do by itself: another one that may not write, and
 * goes last, keeps it from doing so.
 */
export function closeUnpoured(connection: Connection, path: string): void {
  const last = connectLast(path);
  connection.close();
  last?.close();
}

function connectLast(path: string): Connection | null {
  let last: Connection | null = null;
  try {
    last = connectReadOnly(path);
    // The first reading takes hold of the file.
    last.pragma('schema_version');
    return last;
  } catch (error) {
    last?.close();
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}

function checkpoint(connection: Connection, mode: 'NOOP' | 'FULL' | 'TRUNCATE'): Checkpoint {
  // Asked after every writing: prepared once, it takes a fifth of the time.
  const result = prepared<[], Checkpoint>(readableDatabase(connection), `PRAGMA wal_checkpoint(${mode})`).get();
  if (result === undefined) throw new Error('SQLite said nothing of the -wal');
  return result;
}
