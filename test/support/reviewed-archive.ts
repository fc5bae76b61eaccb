import { onTestFinished } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { openReview } from '../../electron/archive/reviews/review-acts.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../electron/archive/tables/new-id.ts';
import { insertRow, updateRow } from '../../electron/archive/tables/table.ts';
import { CENTRES, OBJECTIVES, PHASES } from '../../electron/archive/tables/tables.ts';
import { type Id, type IsoDate, isoDate, percentage } from '../../shared/schemas/primitives.ts';
import { type FilledArchive, filledArchive } from './filled-archive.ts';

export const JUNE: IsoDate = isoDate.parse('2026-06-30');
export const SEPTEMBER: IsoDate = isoDate.parse('2026-09-30');
export const DECEMBER: IsoDate = isoDate.parse('2026-12-31');

export interface ReviewedArchive extends FilledArchive {
  readonly centreId: Id;
  readonly reviewId: Id;
}

/** The small archive, its one objective half done and of a centre, with an open check; closed when the test has finished. */
export function reviewedArchive(date: IsoDate = JUNE): ReviewedArchive {
  const filled = filledArchive();
  const { archive, objectiveId, phaseId, planId } = filled;
  onTestFinished(() => archive.close());
  const centreId = newId();
  inTransaction(archive, 'primi avanzamenti', (db) => {
    const names = { code: 'A01', longName: 'SETTORE AMBIENTE', shortName: '' };
    insertRow(db, CENTRES, { id: centreId, ...names, parentId: null, position: 0 });
    updateRow(db, OBJECTIVES, objectiveId, { centreId });
    const dates = { plannedStart: isoDate.parse('2026-01-01'), plannedEnd: DECEMBER };
    updateRow(db, PHASES, phaseId, { ...dates, progress: percentage.parse(5_000) });
  });
  return { ...filled, centreId, reviewId: openReview(archive, { planId, date }) };
}

/** One more edit of progress, a step of its own. */
export function progressTo(archive: Archive, phaseId: Id, progress: number): void {
  inTransaction(archive, 'avanzamento', (db) =>
    updateRow(db, PHASES, phaseId, { progress: percentage.parse(progress) }),
  );
}
