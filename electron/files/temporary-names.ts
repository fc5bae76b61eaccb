import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { OWNER_PATTERN, ownerIsGone, temporaryOwner } from './temporary-owner.ts';

const SHORT = '[0-9a-f]{8}';

/** Every name that Pegaso gives to a file in the making, and what SQLite puts beside one; the owner is the first group. */
const IN_THE_MAKING = [
  new RegExp(`^\\.pegaso-(${OWNER_PATTERN})-\\d+-\\d+\\.parziale$`, 'u'),
  new RegExp(`\\.(${OWNER_PATTERN})-${SHORT}\\.tmp(?:-wal|-shm|-journal)?$`, 'u'),
];
const COMPARED_FOLDER = new RegExp(`^pegaso-confronto-(${OWNER_PATTERN})-`, 'u');

/** Files staged by this thread so far. */
let staged = 0;

/** Where a file is made that will stand at a path: beside it, under a name that no one takes for the real thing. */
export function stagedPath(target: string): string {
  staged += 1;
  return join(dirname(target), `.pegaso-${temporaryOwner()}-${threadId}-${staged}.parziale`);
}

/** Where a database is made that will stand at a path. */
export function temporaryDatabasePath(target: string): string {
  return `${target}.${temporaryOwner()}-${randomUUID().slice(0, 8)}.tmp`;
}

/** A new folder in the system's own for temporary things, where the copy of an older archive is brought up to date to be read. */
export function makeComparedFolder(): string {
  return mkdtempSync(join(tmpdir(), `pegaso-confronto-${temporaryOwner()}-`));
}

/**
 * Takes away what runs of Pegaso that were cut off left in a folder: only files with names of ours, whose process is surely no more.
 * @param report hears of what could not be taken away; it stays for the next time.
 */
export function sweepFolder(folder: string, report: (problem: unknown) => void): void {
  sweep(folder, (name) => IN_THE_MAKING.map((pattern) => pattern.exec(name)?.[1]).find(Boolean), report);
}

/** The same for the system's folder: copies of whole archives that were being compared. */
export function sweepSystemFolder(report: (problem: unknown) => void, folder = tmpdir()): void {
  sweep(folder, (name) => COMPARED_FOLDER.exec(name)?.[1], report);
}

function sweep(
  folder: string,
  ownerIn: (name: string) => string | undefined,
  report: (problem: unknown) => void,
): void {
  try {
    for (const name of readdirSync(folder)) {
      const owner = ownerIn(name);
      if (owner !== undefined && ownerIsGone(owner)) remove(join(folder, name), report);
    }
  } catch (problem) {
    report(problem);
  }
}

function remove(path: string, report: (problem: unknown) => void): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (problem) {
    report(problem);
  }
}
