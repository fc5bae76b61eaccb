import type { Database } from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may be read. Its name tells callers apart; only files of this folder write SQL. */
export type ReadableDatabase = Pick<Database, 'prepare'> & { readonly [readable]: true };

/** The connection inside a transaction of `inTransaction`: the only way to write. */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true };

/** An open archive file. Close it, or its -wal file stays beside it. */
export interface Archive {
  /** Absolute path. */
  readonly path: string;
  readonly access: 'write' | 'read';
  /** Why writing was asked and refused: one Italian sentence; null when it was not. */
  readonly readOnlyReason: string | null;
  readonly database: ReadableDatabase;
  /** Whether the file that was opened still stands at its path. */
  readonly inPlace: () => boolean;
  /** Who the change log names. */
  readonly who: string;
  readonly now: () => Date;
  /** Closes the file and gives up its lock. May be called again. */
  close(): void;
}
