import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import Database, { type Database as Connection } from 'better-sqlite3';
import { type FileSystem, fileSystemOf, isWalSafe } from '../../files/file-system.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { isBusy } from './sqlite-failure.ts';
import { allowUriNames } from './uri-names.ts';

allowUriNames();

/** How long a write waits for another one, in milliseconds. */
export const BUSY_TIMEOUT = 5_000;

/** Pages kept in memory while writing, in KB: ten thousand objectives are written as fast with four times as many. */
const WRITE_CACHE = 16_000;

/**
 * Connects to an archive to write it: every guarantee of the format is switched on here. Where a -wal cannot be trusted the file gets a
 * rollback journal (decision 14), and a -wal again once it is back on a disk of this computer.
 */
export function connectToWrite(path: string, fileSystem: FileSystem = fileSystemOf(path)): Connection {
  return prepareConnection(new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT }), (connection) => {
    setJournal(connection, isWalSafe(fileSystem) ? 'WAL' : 'TRUNCATE');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    // REPLACE must run the delete triggers too, or the log would miss the row it takes away.
    connection.pragma('recursive_triggers = ON');
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    // A statement with triggers keeps a copy of each page it touches; in memory, or past 64 KB that copy becomes a file.
    connection.pragma('temp_store = MEMORY');
    connection.pragma(`cache_size = -${WRITE_CACHE}`);
  });
}

/** Someone who reads keeps a file in the mode it is in: it goes to the other the next time. */
function setJournal(connection: Connection, mode: 'WAL' | 'TRUNCATE'): void {
  try {
    connection.pragma(`journal_mode = ${mode}`);
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}

/** Whether what is written goes into the file at once, with a rollback journal beside it meanwhile, and not into a -wal. */
export const hasRollbackJournal = (connection: Connection): boolean =>
  connection.pragma('journal_mode', { simple: true }) !== 'wal';

/**
 * Connects to an archive to read it, in a folder that can be written: SQLite may bring in what a crash left in the -wal file and tidies
 * it away on closing, but no statement can write.
 */
export function connectToRead(path: string): Connection {
  return prepareConnection(new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT }), (connection) => {
    connection.pragma('query_only = ON');
    connection.pragma('trusted_schema = OFF');
    // The first reading takes hold of the file: from here on, others see that it is open.
    connection.pragma('schema_version');
  });
}

/** A connection that cannot be made ready is closed: left open, it would hold the file until nobody knows when. */
function prepareConnection(connection: Connection, work: (connection: Connection) => void): Connection {
  try {
    work(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Runs work that writes elsewhere (a copy of the file, a temporary table) over a connection that may only read. */
export function withTemporaryWrites<T>(connection: Connection, work: () => T): T {
  const queryOnly = connection.pragma('query_only', { simple: true });
  connection.pragma('query_only = OFF');
  try {
    return work();
  } finally {
    connection.pragma(`query_only = ${Number(queryOnly)}`);
  }
}

/** Connects to a file without writing the least thing, not even in its folder: while another may write it. */
export function connectReadOnly(path: string): Connection {
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
  connection.pragma('trusted_schema = OFF');
  return connection;
}

/** Connects to a file that nobody has open, as if it were on read-only media: no lock, no file beside it. */
export function connectImmutable(path: string): Connection {
  try {
    return connectReadOnly(`${pathToFileURL(path).href}?immutable=1`);
  } catch (error) {
    // SQLite does not understand the name where the library was used before it was told to.
    if (isMainThread) throw error;
    throw new Error('The main thread calls `allowUriNames` before a thread opens an archive', { cause: error });
  }
}

/** The same connection as its readers see it. */
export const readableDatabase = (connection: Connection): ReadableDatabase => connection as unknown as ReadableDatabase;

/** The same connection as those see it who write inside a step. */
export const writableDatabase = (connection: Connection): WritableDatabase => connection as unknown as WritableDatabase;

/** The connection behind a database, for what only the owner of the file may do. */
export const connectionOf = (db: ReadableDatabase): Connection => db as unknown as Connection;

/** The version of SQLite that this program brings. */
export function sqliteVersion(): string {
  const connection = new Database(':memory:');
  try {
    return String(connection.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    connection.close();
  }
}
