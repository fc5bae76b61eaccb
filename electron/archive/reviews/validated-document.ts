import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { ReviewEntry } from '../../../shared/schemas/review-entry.ts';
import type { ReadableDatabase } from '../archive.ts';
import { rowsWhere } from '../tables/table.ts';
import { REVIEW_ENTRIES } from '../tables/tables.ts';
import type { StatedReview } from './reviews.ts';

/** A frozen document with what the Nucleo di valutazione has said of its objectives since; an entry made for that comes in with nothing else. */
export function validatedDocument(
  db: ReadableDatabase,
  { id: reviewId }: StatedReview,
  frozen: ArchiveDocument,
): ArchiveDocument {
  const live = new Map(rowsWhere(db, REVIEW_ENTRIES, { reviewId }).map((entry) => [entry.objectiveId, entry]));
  const known = new Set(frozen.reviewEntries.map(({ objectiveId }) => objectiveId));
  const objectives = new Set(frozen.objectives.map(({ id }) => id));
  const judged = frozen.reviewEntries.map((entry) => withEvaluation(entry, live.get(entry.objectiveId)));
  const made = [...live.values()].filter(({ objectiveId }) => !known.has(objectiveId) && objectives.has(objectiveId));
  return {
    ...frozen,
    reviewEntries: [...judged, ...made.map((entry) => ({ ...entry, issues: '', corrections: '', reachable: null }))],
  };
}

function withEvaluation(entry: ReviewEntry, live: ReviewEntry | undefined): ReviewEntry {
  if (live === undefined) return entry;
  const { evaluated, notAssessable, evaluationNote } = live;
  return { ...entry, evaluated, notAssessable, evaluationNote };
}
