import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../../electron/archive/tables/table.ts';
import { PLANS } from '../../../electron/archive/tables/tables.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { copiedRows, objectiveRows } from './copied-rows.ts';
import { insertRows } from './insert-rows.ts';

/** Plan of the copies: apart from the sample's own, so that it can be selected alone. */
export const BENCH_PLAN = 'BENCH';

export const BENCH_STEP = { who: 'bench', now: () => new Date('2026-10-12T08:00:00Z') } as const;

/** Makes an archive of the sample with the empty plan of the copies. @returns the identity of that plan. */
export function makeBaseArchive(path: string): Id {
  buildSample(path, BENCH_STEP);
  const archive = openArchive(path, BENCH_STEP);
  try {
    const planId = newId();
    inTransaction(archive, 'Vista delle copie', (db) =>
      insertRow(db, PLANS, { id: planId, code: BENCH_PLAN, name: 'BENCH', firstYear: 2025, lastYear: 2027 }),
    );
    return planId;
  } finally {
    archive.close();
  }
}

/** Makes an archive with `count` copies of the sample's PEG objectives in `BENCH_PLAN`. */
export function makeBenchArchive(path: string, count: number): void {
  const planId = makeBaseArchive(path);
  const archive = openArchive(path, BENCH_STEP);
  try {
    const copies = copiedRows(objectiveRows(archive.database), count, planId);
    inTransaction(archive, 'Copie', (db) => insertRows(db, copies));
  } finally {
    archive.close();
  }
}
