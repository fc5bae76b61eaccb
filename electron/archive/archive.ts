import type { Database } from 'better-sqlite3';
import type { FileSystem } from '../files/file-system.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may be read. Its name tells callers apart; only files of this folder write SQL. */
export type ReadableDatabase = Pick<Database, 'prepare'> & { readonly [readable]: true };

/** The connection inside a transaction of `inTransaction`: the only way to write. */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true };

/** What stands at the path of an open archive: its own file, none, or another one (or its own, written over by someone else). */
export type FilePlace = 'kept' | 'gone' | 'other';

/** An open archive file. Close it, or its -wal file stays beside it. */
export interface Archive {
  /** Absolute path. */
  readonly path: string;
  readonly access: 'write' | 'read';
  /** What its folder is on: where a -wal cannot be trusted it is written with a rollback journal. */
  readonly fileSystem: FileSystem;
  /** Why writing was asked and refused: one Italian sentence; null when it was not. */
  readonly readOnlyReason: string | null;
  /** Whether the file was found to be damaged: it is then open to read what can be read, and nothing is written any more. */
  readonly isDamaged: boolean;
  /** Hears that it is damaged. What was written is in the file already; one more writing could spoil what is still sound. */
  readonly condemn: () => void;
  readonly database: ReadableDatabase;
  /** The version of Pegaso that last wrote it before it was opened; null where it does not say. */
  readonly lastVersion: string | null;
  /** What was found beside the file and set aside: one Italian sentence; null when all was well. */
  readonly notice: string | null;
  /** What now stands at its path; of an archive that is open to read it is not asked. */
  readonly place: () => FilePlace;
  /** Makes ready for a writing: called before each. @throws AppError `output-unwritable`. */
  readonly begin: () => void;
  /** Hears that something was written, and pours it into the file once nothing else is. */
  readonly written: () => void;
  /** Whether what is read here is all its own, wherever its file is: not where somebody wrote over it. */
  readonly isWhole: () => boolean;
  /** Saves it whole beside the file that took its place, under a free name. @returns path of the copy. @throws AppError. */
  readonly keepVersion: () => string;
  /** Who the change log names. */
  readonly who: string;
  readonly now: () => Date;
  /**
   * Closes the file and gives up its lock. May be called again.
   * @param isSettled whether the person said what becomes of it where another file took its place: it is then not kept beside.
   * @throws AppError what the person must know of the file, which is closed all the same: it is not whole alone, or another took its place.
   */
  close(isSettled?: boolean): void;
}
