import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { logProblem } from '../log/log-problem.ts';
import { outputFailure } from './output-failure.ts';
import { syncFolder } from './sync-to-disk.ts';
import { stagedPath, sweepWhereWritten } from './temporary-names.ts';

/**
 * A file being made beside its final place, under a name that no one takes for the real thing. It gets its name only when
 * it is whole and on disk; until then what stands there is untouched.
 * Its methods throw AppError `output-unwritable` when the system refuses.
 */
export class StagedFile {
  readonly target: string;
  readonly #temporary: string;
  #descriptor: number | null = null;

  /** @param finished where the file stands already, as another thread made it and closed it. */
  constructor(target: string, finished?: string) {
    this.target = target;
    this.#temporary = finished ?? stagedPath(target);
    if (finished !== undefined) return;
    sweepWhereWritten(dirname(target));
    this.#descriptor = this.#attempt(() => {
      // Left by a crash: no other thread of this process has this name.
      rmSync(this.#temporary, { force: true });
      return openSync(this.#temporary, 'wx');
    });
  }

  write(bytes: Uint8Array): void {
    const descriptor = this.#descriptor;
    if (descriptor === null) throw new Error(`Closed already: ${this.#temporary}`);
    this.#attempt(() => {
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    });
  }

  /** Ends the writing: the bytes are on disk. */
  close(): void {
    const descriptor = this.#descriptor;
    if (descriptor === null) return;
    this.#attempt(() => fsyncSync(descriptor));
    this.#descriptor = null;
    this.#attempt(() => closeSync(descriptor));
  }

  /** Where the closed file stands, for another thread that publishes or discards it. */
  get finished(): string {
    return this.#temporary;
  }

  /** Gives the closed file its name, in place of what had it. */
  publish(): void {
    this.#attempt(() => {
      renameSync(this.#temporary, this.target);
      syncFolder(dirname(this.target));
    });
  }

  /** Takes the name back from a file that was published where nothing stood: it is finished without a name again. */
  withdraw(): void {
    this.#attempt(() => {
      renameSync(this.target, this.#temporary);
      syncFolder(dirname(this.target));
    });
  }

  /** Takes the unfinished file away; nothing to do once it is published. What cannot be taken away now is swept at a later start. */
  discard(): void {
    try {
      if (this.#descriptor !== null) closeSync(this.#descriptor);
      this.#descriptor = null;
      rmSync(this.#temporary, { force: true });
    } catch (problem) {
      logProblem('staged-file', problem);
    }
  }

  #attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw outputFailure(this.target, error);
    }
  }
}

/** Writes a file whole or not at all, in place of what is there. @throws AppError `output-unwritable`. */
export function writeWhole(target: string, bytes: Uint8Array): void {
  const file = new StagedFile(target, stageFile(target, bytes));
  try {
    file.publish();
  } finally {
    file.discard();
  }
}

/** Writes a file whole, on disk, without its name yet. @returns where it stands: a `StagedFile` gives it its name, in any thread. */
export function stageFile(target: string, bytes: Uint8Array): string {
  const file = new StagedFile(target);
  try {
    file.write(bytes);
    file.close();
    return file.finished;
  } catch (error) {
    file.discard();
    throw error;
  }
}
