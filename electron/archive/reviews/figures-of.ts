import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { YearFigures } from '../../../shared/schemas/review-figures.ts';
import type { ReadableDatabase } from '../archive.ts';
import { BLANK_REVIEW_ENTRY } from '../tables/blank-rows.ts';
import { rowsWhere } from '../tables/table.ts';
import { REVIEW_ENTRIES } from '../tables/tables.ts';
import { readFigures, withOutcome } from './read-figures.ts';
import type { StatedReview } from './reviews.ts';
import { snapshotFigures } from './snapshots.ts';

/**
 * The figures of a check: of the rows as they stand while it is open, as they were frozen after that; what the Nucleo di valutazione says of a
 * closed one is read live until it is validated. @throws AppError `archive-damaged` where what was frozen cannot be read.
 */
export function figuresOf(db: ReadableDatabase, review: StatedReview): YearFigures {
  const { id, planId, date, state } = review;
  if (state !== 'open') return closedFigures(db, review);
  return readFigures(db, { planId, year: reviewYear(date), on: date, reviewId: id });
}

/** The figures of a closed check. @param read of what was frozen. @throws as `figuresOf`. */
export function closedFigures(
  db: ReadableDatabase,
  { id, state, closing }: StatedReview,
  read = snapshotFigures,
): YearFigures {
  if (closing === null) throw new Error('The check is open');
  const frozen = read(db, closing.snapshotId);
  if (state === 'validated') return frozen;
  const live = new Map(rowsWhere(db, REVIEW_ENTRIES, { reviewId: id }).map((entry) => [entry.objectiveId, entry]));
  return {
    ...frozen,
    objectives: frozen.objectives.map((one) =>
      withOutcome(one, live.get(one.objectiveId) ?? BLANK_REVIEW_ENTRY, frozen.bands),
    ),
  };
}
