import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { readObjectiveDetail } from '../../../electron/archive/objectives/objective-detail.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { noting, scannedTables } from '../../support/query-plans.ts';
import { BENCH_STEP } from '../archive/bench-archive.ts';
import { median, timed } from '../statistics.ts';

const ROUNDS = 200;

export interface Opening {
  readonly statements: number;
  /** Tables that any of them reads from end to end. */
  readonly scanned: readonly string[];
  /** Rows of one objective. */
  readonly rows: number;
  readonly seconds: number;
}

/** Reads objectives as the window does when one is opened, and looks at how SQLite finds their rows. */
export async function measureOpening(path: string): Promise<Opening> {
  const { database, close } = openArchive(path, { ...BENCH_STEP, access: 'read' });
  try {
    const asked = new Set<string>();
    const db = noting(database, asked);
    const ids = database.prepare("SELECT id FROM objectives WHERE level = 'PEG' ORDER BY id LIMIT ?").pluck();
    const seconds: number[] = [];
    let rows = 0;
    for (const id of ids.all(ROUNDS)) {
      const read = await timed(() => readObjectiveDetail(db, id as Id));
      seconds.push(read.seconds);
      rows = 1 + read.result.phases.length + read.result.indicators.length + read.result.participants.length;
    }
    const scanned = [...asked].flatMap((sql) => scannedTables(database, sql)).filter((table) => table !== 'CONSTANT');
    return { statements: asked.size, scanned, rows, seconds: median(seconds) };
  } finally {
    close();
  }
}
