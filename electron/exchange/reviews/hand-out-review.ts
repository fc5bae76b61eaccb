import { AppError } from '../../../shared/errors.ts';
import { reviewName } from '../../../shared/rules/review/review-date.ts';
import type { HandOut } from '../../../shared/schemas/hand-out.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Archive } from '../../archive/archive.ts';
import { ensureEntry } from '../../archive/reviews/review-entries.ts';
import { reviewById, reviewedObjectives } from '../../archive/reviews/reviews.ts';
import { inTransaction } from '../../archive/steps/in-transaction.ts';
import type { WorkWatch } from '../exchange-work.ts';
import { type HandedOutByCentre, handOutByCentre } from '../hand-outs/hand-out-by-centre.ts';

/** What is asked of the centres at a check. */
export type ReviewHandOut = Pick<HandOut, 'format' | 'deadline' | 'message'>;

/**
 * Asks every centre about its objectives at an open check: a hand-out of results each, with an entry to fill in for every objective. The entries
 * are made first, as a step of their own.
 * @param out as of `handOutByCentre`, and `prepare` too.
 * @throws AppError `conflict` for a check that is not open; as `handOutByCentre`.
 */
export async function handOutReview(
  archive: Archive,
  reviewId: Id,
  order: ReviewHandOut,
  out: string,
  watch: WorkWatch,
  prepare?: Parameters<typeof handOutByCentre>[4],
): Promise<HandedOutByCentre> {
  const review = reviewById(archive.database, reviewId);
  const name = reviewName(review.date);
  if (review.state !== 'open') throw new AppError('conflict', `La ${name} è chiusa: non c'è più niente da chiedere.`);
  const objectiveIds = [...reviewedObjectives(archive.database, review)];
  if (objectiveIds.length === 0)
    throw new AppError('not-found', `La ${name} non ha obiettivi: crearli o importarli prima di consegnarla.`);
  inTransaction(archive, `Consegna della ${name}`, (db) => {
    for (const objectiveId of objectiveIds) ensureEntry(db, reviewId, objectiveId);
  });
  const asked = { ...order, choice: { objectiveIds }, scope: 'results', reviewId } as const;
  return handOutByCentre(archive, asked, out, watch, prepare);
}
