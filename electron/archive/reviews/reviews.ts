import { AppError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Review, ReviewState } from '../../../shared/schemas/review.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { objectivesOfYear } from '../objectives/objectives-of-year.ts';
import { allRows, rowsWhere, rowWhere } from '../tables/table.ts';
import { REVIEWS } from '../tables/tables.ts';
import { CLOSINGS, type Closing, stateOf } from './closings.ts';

/** A check with what was done with it. */
export interface StatedReview extends Review {
  readonly state: ReviewState;
  readonly closing: Closing | null;
}

/** The checks of a plan, by date; those of one year when it is given. */
export function reviewsOf(db: ReadableDatabase, planId: Id, year?: number): readonly StatedReview[] {
  return rowsWhere(db, REVIEWS, { planId })
    .filter(({ date }) => year === undefined || reviewYear(date) === year)
    .map((review) => stated(db, review));
}

/** Every check of the archive, by date. */
export function allReviews(db: ReadableDatabase): readonly StatedReview[] {
  return allRows(db, REVIEWS).map((review) => stated(db, review));
}

/** @throws AppError `not-found` for one that is no more. */
export function reviewById(db: ReadableDatabase, reviewId: Id): StatedReview {
  const review = rowWhere(db, REVIEWS, { id: reviewId });
  if (review !== null) return stated(db, review);
  throw new AppError('not-found', "La verifica non c'è più: forse è stata eliminata nel frattempo.");
}

/** The check of a date: that of one plan, or of the only plan that has one. @throws AppError `not-found`, naming what there is. */
export function reviewAt(db: ReadableDatabase, date: IsoDate, planId: Id | null): StatedReview {
  const all = allReviews(db).filter((review) => planId === null || review.planId === planId);
  const [found, other] = all.filter((review) => review.date === date);
  if (other !== undefined)
    throw new AppError(
      'not-found',
      `Ci sono verifiche al ${formatDate(date)} di più viste: dire di quale vista si tratta.`,
    );
  if (found !== undefined) return found;
  const others = all.map((review) => formatDate(review.date)).join(', ');
  throw new AppError(
    'not-found',
    `Non c'è una verifica al ${formatDate(date)}: ${others === '' ? 'non ce ne sono' : `ci sono quelle al ${others}`}.`,
  );
}

/** Whether an archive received a hand-out for a check: it is then the sender's to close, and to hear the Nucleo di valutazione about. */
export function isReceivedReview(db: ReadableDatabase, reviewId: Id): boolean {
  return prepared(db, 'SELECT 1 FROM receivedHandOuts WHERE reviewId = ? LIMIT 1').get([reviewId]) !== undefined;
}

/** The objectives that a check is of, whenever they were made: those of the PEG of its plan and year. */
export function reviewedObjectives(db: ReadableDatabase, { planId, date }: Review): readonly Id[] {
  return objectivesOfYear(db, planId, reviewYear(date));
}

function stated(db: ReadableDatabase, review: Review): StatedReview {
  const closing = rowWhere(db, CLOSINGS, { reviewId: review.id });
  return { ...review, state: stateOf(closing), closing };
}
