import { randomUUID } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { threadId } from 'node:worker_threads';
import { logProblem } from '../log/log-problem.ts';
import { outputFailure } from './output-failure.ts';
import { OWNER_PATTERN, ownerIsGone, temporaryOwner } from './temporary-owner.ts';

const SHORT = '[0-9a-f]{8}';

/** Every name that Pegaso gives to a file in the making, and what SQLite puts beside one. */
const STAGED = new RegExp(`^\\.pegaso-(?<owner>${OWNER_PATTERN})-\\d+-\\d+\\.parziale$`, 'u');
const DATABASE = new RegExp(`^(?<target>.+)\\.(?<owner>${OWNER_PATTERN})-${SHORT}\\.tmp(?:-wal|-shm|-journal)?$`, 'u');
const COMPARED_FOLDER = new RegExp(`^pegaso-confronto-(?<owner>${OWNER_PATTERN})-`, 'u');

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

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), `pegaso-confronto-${temporaryOwner()}-`));

/**
 * Works in a new folder in the system's own for temporary things, where a copy of an archive is changed to be read. A folder that cannot be
 * taken away afterwards is swept at a later start: what was read in it is no less true.
 */
export function inComparedFolder<T>(work: (folder: string) => T): T {
  const folder = temporaryFolder();
  try {
    return work(folder);
  } finally {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (problem) {
      logProblem('compared-folder', problem);
    }
  }
}

/**
 * A file of a text in a new folder of its own among the system's temporary ones, for what reads files alone. It is swept at the first start
 * after this program has ended. @throws AppError `output-unwritable`.
 */
export function temporaryTextFile(name: string, text: string): string {
  try {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  } catch (error) {
    throw outputFailure(tmpdir(), error);
  }
}

/** Whether a name is one of ours for a file in the making, of this computer, whose process is surely no more. */
export function isLeftover(name: string): boolean {
  return isGone(STAGED.exec(name) ?? DATABASE.exec(name));
}

/**
 * Takes away what runs of Pegaso that were cut off left in a folder: only leftovers, of this user. What cannot be taken away stays for the
 * next time, and goes to the log.
 * @param spared whether the database in the making that would stand at a path is still needed.
 */
export function sweepFolder(folder: string, spared: (target: string) => boolean = () => false): void {
  sweep(folder, (name) => {
    const target = DATABASE.exec(name)?.groups?.['target'];
    return isLeftover(name) && (target === undefined || !spared(join(folder, target)));
  });
}

/** Folders that this run has swept. */
const swept = new Set<string>();

/** The same for any folder that is written into, once a run: what a print or an export that was cut off left there goes with the next one. */
export function sweepWhereWritten(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  sweepFolder(folder, () => true);
}

/** The same for the system's folder: copies of whole archives that were being compared. */
export function sweepSystemFolder(): void {
  sweep(tmpdir(), (name) => isGone(COMPARED_FOLDER.exec(name)));
}

function isGone(match: RegExpExecArray | null): boolean {
  const owner = match?.groups?.['owner'];
  return owner !== undefined && ownerIsGone(owner);
}

function sweep(folder: string, isOurs: (name: string) => boolean): void {
  try {
    for (const name of readdirSync(folder).filter(isOurs)) remove(join(folder, name));
  } catch (problem) {
    logProblem('sweep', problem);
  }
}

function remove(path: string): void {
  try {
    // In a shared folder each user's own program cleans up after itself.
    const user = process.getuid?.();
    if (user === undefined || lstatSync(path).uid === user) rmSync(path, { recursive: true, force: true });
  } catch (problem) {
    logProblem('sweep', problem);
  }
}
