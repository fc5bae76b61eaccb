import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { BENCH_STEP, makeBaseArchive } from '../archive/bench-archive.ts';
import { copiedRows, type ObjectiveRows, objectiveRows } from '../archive/copied-rows.ts';
import { insertRows } from '../archive/insert-rows.ts';

/** Phases, and indicators, of each objective. */
const ROWS = 8;

/** Makes an archive of `count` objectives with eight phases and eight indicators each: copies of the sample's, rows repeated. */
export function makeCrowdedArchive(path: string, count: number): void {
  const planId = makeBaseArchive(path);
  const archive = openArchive(path, BENCH_STEP);
  try {
    const originals = objectiveRows(archive.database).filter(
      (own) => own.phases.length > 0 && own.indicators.length > 0,
    );
    const copies = copiedRows(originals, count, planId).map(crowded);
    inTransaction(archive, 'Copie', (db) => insertRows(db, copies));
  } finally {
    archive.close();
  }
}

function crowded(rows: ObjectiveRows): ObjectiveRows {
  const phases = repeated(rows.phases);
  const indicators = repeated(rows.indicators);
  const kept = new Set(indicators.map(({ id }) => id));
  return { ...rows, phases, indicators, results: rows.results.filter(({ indicatorId }) => kept.has(indicatorId)) };
}

/** The first rows as they are, then again with identities of their own. */
function repeated<Row extends { readonly id: ReturnType<typeof newId> }>(rows: readonly Row[]): Row[] {
  return Array.from({ length: ROWS }, (_, position) => {
    const row = rows[position % rows.length];
    if (row === undefined) throw new Error('An objective of the sample has no rows to repeat');
    return { ...row, position, ...(position < rows.length ? {} : { id: newId() }) };
  });
}
