import Database, { type Database as Connection } from 'better-sqlite3';
import { AppError } from '../../../../shared/errors.ts';
import type { FilePlace } from '../../archive.ts';
import { archiveRefusal } from '../../connection/archive-refusal.ts';
import { hasRollbackJournal } from '../../connection/connection.ts';
import { archiveFailure, isDiskFailure } from '../../connection/sqlite-failure.ts';
import { newId } from '../../tables/new-id.ts';
import { noteFileFact } from '../file-facts.ts';
import { type FileWatch, fileMark, schemaNumber, watchFile } from './file-mark.ts';
import { hasWal } from './foreign-wal.ts';
import { OpenedFile } from './opened-file.ts';
import { hasRoomToPour, keepUp, pourWal, unpouredPages } from './pour-wal.ts';
import { Rest } from './rest.ts';
import { readState, writeState } from './state-file.ts';

/** How long nothing is written before the -wal is poured, in milliseconds. */
const REST = 1_000;
/** How long after the disk refused it is tried again, in milliseconds. */
const RETRY = 30_000;
/** Pages of the -wal from which it is poured in a moment, in milliseconds: first is answered whoever waited for the writing. */
const LONG_WAL = 1_000;
const MOMENT = 50;
/** Pages of the -wal from which it is poured at once, whoever waits: a work that pauses for nobody would let it grow without end. */
const LONGEST_WAL = 8_000;

/**
 * The file of an archive that is open to write, and its -wal: they know each other by an identity and a generation, in the file and in a
 * small file beside it. The -wal is poured whenever nothing is written for a second, so that the file alone is whole; and never
 * into another file. With a rollback journal instead all is in the file at once, and that rest only gives it its next generation.
 */
export class GuardedFile {
  readonly #connection: Connection;
  readonly #path: string;
  readonly #file: OpenedFile;
  readonly #watch: FileWatch;
  readonly #identity: string;
  /** The generations that the file may be at, and the one that it is being brought to. */
  #base: readonly string[];
  #next: string | null = null;
  readonly #schemas: readonly number[];
  /** Whether the file does not yet say which it is. */
  #unborn: boolean;
  readonly #rest = new Rest(() => this.#pourAtRest());
  readonly #isRollback: boolean;
  /** Pages of the -wal when it was last tried to pour it. */
  #tried = 0;
  /** Whether the small file beside says what the -wal belongs to. */
  #isVouched = false;
  /** Whether anything was written since it was opened. */
  wasWritten = false;
  /** Whether something was written straight into the file that has not its next generation yet: the small file beside must stay. */
  isBehind = false;

  /**
   * The caller holds the lock, and has set a foreign -wal aside. What a crash left is poured.
   * @throws AppError `output-unwritable` when nothing can be written beside the file.
   */
  constructor(connection: Connection, path: string) {
    this.#connection = connection;
    this.#path = path;
    this.#file = new OpenedFile(path);
    connection.pragma('wal_autocheckpoint = 0');
    this.#isRollback = hasRollbackJournal(connection);
    const left = readState(path);
    const mark = fileMark(connection);
    const isLeft = left !== null && left.identity === mark?.identity && hasWal(path);
    this.#unborn = mark === null;
    this.#identity = mark?.identity ?? newId();
    this.#base = mark === null ? [] : [...new Set([mark.generation, ...(isLeft ? left.generations : [])])];
    this.#schemas = [...new Set([schemaNumber(connection), ...(isLeft ? left.schemas : [])])];
    // Who only read may have poured what a crash left, and the file be another than that of this generation.
    if (this.#unborn || left !== null || hasWal(path)) this.#pourWhenPossible();
    this.#watch = watchFile(path);
    this.#file.noteSize();
  }

  place(): FilePlace {
    return this.#file.place(() => this.isOurs());
  }

  /** Makes ready for a writing: on disk before it is what the -wal belongs to. @throws AppError `output-unwritable`. */
  begin(): void {
    if (!this.#isVouched) this.#writeState();
  }

  /** Whether the file that was opened, wherever it is now, still holds what this program left in it. */
  isOurs(): boolean {
    if (this.#file.isCut()) return false;
    try {
      const mark = this.#watch.mark();
      if (mark === null) return this.#unborn;
      const generations = this.#next === null ? this.#base : [...this.#base, this.#next];
      return (
        mark.identity === this.#identity && generations.includes(mark.generation) && this.#schemas.includes(mark.schema)
      );
    } catch (error) {
      if (error instanceof Database.SqliteError) return false;
      throw error;
    }
  }

  /** Hears that something was written: it is poured after a second in which nothing else is. */
  written(): void {
    this.wasWritten = true;
    this.isBehind = this.#isRollback;
    if (this.#isRollback) this.#file.noteSize();
    const more = unpouredPages(this.#connection) - this.#tried;
    if (more > LONGEST_WAL) this.#pourAtRest();
    else this.#rest.after(more > LONG_WAL ? MOMENT : REST);
  }

  /** Ends the waiting for a rest; nothing is poured any more but by `pour`. */
  stop(): void {
    this.#rest.stop();
    this.#watch.close();
  }

  /**
   * Pours all that was written into the file, wherever it is now.
   * @param patience how long readers are waited for, in milliseconds. @returns false when one of them, or another file in its place,
   * keeps it from being done. @throws AppError `output-unwritable`, `archive-damaged`.
   */
  pour(patience: number): boolean {
    if (!this.isOurs()) return false;
    const inPlace = this.place() === 'kept';
    try {
      if (this.isBehind) return keepUp(this.#connection, patience, () => this.#pour(patience, inPlace));
      if (unpouredPages(this.#connection) === 0)
        return patience === 0 || !hasWal(this.#path) || pourWal(this.#connection, patience);
      return this.#pour(patience, inPlace);
    } catch (error) {
      throw isDiskFailure(error) ? archiveRefusal.unpoured(this.#path, error) : archiveFailure(error, this.#path);
    }
  }

  #pourAtRest(): void {
    this.#tried = unpouredPages(this.#connection);
    try {
      if (this.pour(0)) this.#tried = 0;
      else this.#rest.after(REST);
    } catch (error) {
      // Nothing is lost, and closing says it if it is still so.
      if (!(error instanceof AppError)) throw error;
      this.#rest.after(RETRY);
    }
  }

  /** A file that is only opened is opened on a full disk too. */
  #pourWhenPossible(): void {
    try {
      if (this.#pour(0, true)) return;
      this.#rest.after(REST);
    } catch (error) {
      if (!isDiskFailure(error) && !(error instanceof AppError)) throw error;
      this.#writeState();
      this.#rest.after(RETRY);
    }
  }

  /** @param inPlace whether the file is where its state is told; elsewhere only its content is brought up to date. */
  #pour(patience: number, inPlace: boolean): boolean {
    if (inPlace && !hasRoomToPour(this.#connection, this.#path)) {
      throw archiveRefusal.unpoured(this.#path, new Error('No room to pour the -wal'));
    }
    if (inPlace) this.#beginGeneration();
    if (!pourWal(this.#connection, patience)) return false;
    this.#file.noteSize();
    if (this.#next === null) return true;
    this.#base = [this.#next];
    this.#next = null;
    this.#unborn = false;
    this.isBehind = false;
    if (inPlace) this.#writeState();
    return true;
  }

  /** From here on the file may be at the one generation or the other: said before it is touched. */
  #beginGeneration(): void {
    if (this.#next !== null) return;
    const next = newId();
    this.#writeState(next);
    this.#connection
      .transaction(() => {
        noteFileFact(this.#connection, 'identity', this.#identity);
        noteFileFact(this.#connection, 'generation', next);
      })
      .immediate();
    this.#next = next;
  }

  #writeState(next: string | null = this.#next): void {
    const generations = next === null ? this.#base : [...this.#base, next];
    // Of a file that does not say yet which it is, nothing could be told.
    if (generations.length === 0) return;
    writeState(this.#path, { identity: this.#identity, generations: [...generations], schemas: [...this.#schemas] });
    this.#isVouched = true;
  }
}
