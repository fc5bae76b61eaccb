import { type Id, type IsoDate, isoDate } from '../../../shared/schemas/primitives.ts';
import type { ReviewEntryPatch } from '../../../shared/schemas/review-entry.ts';
import type { Archive, WritableDatabase } from '../archive.ts';
import { openArchive } from '../file/open-archive.ts';
import { CLOSINGS } from '../reviews/closings.ts';
import { prepareSnapshot } from '../reviews/prepare-snapshot.ts';
import { ensureEntry } from '../reviews/review-entries.ts';
import { keepSnapshot, type PreparedSnapshot } from '../reviews/snapshots.ts';
import { newId } from '../tables/new-id.ts';
import { allRows, insertRow, rowsWhere, rowWhere, updateRow } from '../tables/table.ts';
import { OBJECTIVES, PHASES, PLANS, REVIEW_ENTRIES, REVIEWS } from '../tables/tables.ts';
import { foundation } from './foundation.ts';
import { readSampleReviews, readSampleVersions } from './read-sample.ts';
import { adopt, asApproved } from './sample-plan.ts';
import type { SampleReviews } from './sample-reviews.ts';

const JUNE = isoDate.parse('2026-06-30');
const DECEMBER = isoDate.parse('2026-12-31');

/**
 * Puts its year into the sample Comune: the plan approved in February and varied in September, the check of June closed, with the figures that
 * were then, and the final one validated. Like all of the sample they are its foundation, and not undone.
 * @throws AppError as `readSample`.
 */
export function addSampleYear(path: string, author: { readonly who: string; readonly now: () => Date }): void {
  const { june, december } = readSampleReviews();
  const { approval, variation } = readSampleVersions();
  const archive = openArchive(path, author);
  try {
    const [plan] = allRows(archive.database, PLANS);
    if (plan === undefined) throw new Error('The sample has no plan');
    const planned = asApproved(archive, variation);
    adopt(archive, { ...approval, planId: plan.id, year: 2026 });
    const year = asInJune(archive, june.underway);
    const first = addReview(archive, plan.id, JUNE, june.entries);
    freeze(archive, first, 'closing', june.closed, prepareSnapshot(archive.database, first));
    foundation(archive, 'Variazione di esempio', planned.vary);
    adopt(archive, { ...variation, planId: plan.id, year: 2026 });
    foundation(archive, 'Secondo semestre di esempio', year.putBack);
    const final = addReview(archive, plan.id, DECEMBER, december.entries);
    foundation(archive, 'Valutazioni di esempio', (db) => judge(db, final, december.evaluations));
    freeze(archive, final, 'validation', december.closed, prepareSnapshot(archive.database, final));
  } finally {
    archive.close();
  }
}

/** Takes back what had not happened yet. @returns what puts it back. */
function asInJune(archive: Archive, underway: SampleReviews['june']['underway']) {
  const objectives = new Set(rowsWhere(archive.database, OBJECTIVES, { year: 2026 }).map(({ id }) => id));
  const phases = allRows(archive.database, PHASES).filter(({ objectiveId }) => objectives.has(objectiveId));
  const isLater = (day: IsoDate | null): boolean => day !== null && day > JUNE;
  foundation(archive, 'Primo semestre di esempio', (db) => {
    for (const { id, actualStart, actualEnd, progress } of phases) {
      if (actualEnd !== null && !isLater(actualEnd)) continue;
      const began = actualStart !== null && !isLater(actualStart);
      const reached = began && progress !== null && progress > underway ? underway : progress;
      updateRow(db, PHASES, id, {
        actualStart: began ? actualStart : null,
        actualEnd: null,
        progress: began ? reached : null,
      });
    }
  });
  return {
    putBack: (db: WritableDatabase): void => {
      for (const { id, actualStart, actualEnd, progress } of phases)
        updateRow(db, PHASES, id, { actualStart, actualEnd, progress });
    },
  };
}

function addReview(archive: Archive, planId: Id, date: IsoDate, entries: SampleReviews['june']['entries']): Id {
  const id = newId();
  foundation(archive, 'Verifica di esempio', (db) => {
    insertRow(db, REVIEWS, { id, planId, date });
    for (const [code, words] of Object.entries(entries)) say(db, id, code, words);
  });
  return id;
}

function judge(db: WritableDatabase, reviewId: Id, evaluations: SampleReviews['december']['evaluations']): void {
  for (const [code, { note, ...figures }] of Object.entries(evaluations))
    say(db, reviewId, code, { ...figures, evaluationNote: note });
}

function say(db: WritableDatabase, reviewId: Id, code: string, patch: ReviewEntryPatch): void {
  const objective = rowWhere(db, OBJECTIVES, { code });
  if (objective === null) throw new Error(`The sample has no objective ${code}`);
  updateRow(db, REVIEW_ENTRIES, ensureEntry(db, reviewId, objective.id), patch);
}

function freeze(
  archive: Archive,
  reviewId: Id,
  kind: 'closing' | 'validation',
  day: IsoDate,
  snapshot: PreparedSnapshot,
): void {
  foundation(archive, 'Chiusura di esempio', (db) => {
    const snapshotId = newId();
    keepSnapshot(db, snapshotId, day, snapshot);
    insertRow(db, CLOSINGS, { id: newId(), reviewId, kind, snapshotId, seenChange: snapshot.mark });
  });
}
