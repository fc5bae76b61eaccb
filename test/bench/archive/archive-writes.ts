import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { median, timed } from '../statistics.ts';
import { BENCH_STEP, makeBaseArchive } from './bench-archive.ts';
import { copiedRows, type ObjectiveRows, objectiveRows, rowCount } from './copied-rows.ts';
import { insertBare, stripTriggers } from './insert-bare.ts';
import { insertRows } from './insert-rows.ts';

const RUNS = 3;

export interface WriteMeasure {
  readonly n: number;
  readonly rows: number;
  /** Opening, one transaction with change log and full-text index, closing. */
  readonly seconds: number;
  /** The same with better-sqlite3 alone, into the same tables without log and index. */
  readonly bareSeconds: number;
}

/** Measures bulk writes of N objectives with their rows, in turn with and without what the archive adds. */
export async function archiveWrites(folder: string, sizes: readonly number[]): Promise<WriteMeasure[]> {
  const base = join(folder, 'base.pegaso');
  const planId = makeBaseArchive(base);
  const originals = readRows(base);
  const bare = join(folder, 'bare.pegaso');
  copyFileSync(base, bare);
  stripTriggers(bare);
  const measures: WriteMeasure[] = [];
  for (const n of sizes) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const copies = copiedRows(originals, n, planId);
      ours.push(await timedOn(base, folder, (path) => insertThroughArchive(path, copies)));
      theirs.push(await timedOn(bare, folder, (path) => insertBare(path, copies)));
    }
    const rows = rowCount(copiedRows(originals, n, planId));
    measures.push({ n, rows, seconds: median(ours), bareSeconds: median(theirs) });
  }
  return measures;
}

/** The PEG objectives of an archive file with their rows. */
export function readRows(path: string): ObjectiveRows[] {
  const archive = openArchive(path, { ...BENCH_STEP, access: 'read' });
  try {
    return objectiveRows(archive.database);
  } finally {
    archive.close();
  }
}

/** Writes rows as the product does: opening the file, one step, closing it. */
export function insertThroughArchive(path: string, copies: readonly ObjectiveRows[]): void {
  const archive = openArchive(path, BENCH_STEP);
  try {
    inTransaction(archive, 'Copie', (db) => insertRows(db, copies));
  } finally {
    archive.close();
  }
}

/** Seconds that `write` takes on a fresh copy of a file. */
async function timedOn(original: string, folder: string, write: (path: string) => void): Promise<number> {
  const path = join(folder, 'written.pegaso');
  copyFileSync(original, path);
  const { seconds } = await timed(() => write(path));
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(`${path}${suffix}`, { force: true });
  return seconds;
}
