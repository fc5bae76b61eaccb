import { isFinalReview, reviewYear } from '../../../shared/rules/review/review-date.ts';
import { rolledUp } from '../../../shared/rules/review/roll-up.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Review } from '../../../shared/schemas/review.ts';
import { type RollUpMeans, rollUpMeans } from '../../../shared/schemas/review-figures.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { closedFigures } from './figures-of.ts';
import { reviewsOf } from './reviews.ts';

/** The vistas in which the year before is found: the same one, then the one that most objectives are continued from. */
const VISTAS_BEFORE = `
SELECT before.planId AS planId FROM objectives AS now JOIN objectives AS before ON before.id = now.continuesId
WHERE now.planId = @planId AND now.year = @year AND before.year = @year - 1 AND before.planId <> @planId
GROUP BY before.planId ORDER BY count(*) DESC, before.planId`;

/**
 * What the year before a check came to at its final one, over all objectives; null where this archive has none that is closed.
 * @throws AppError `archive-damaged` where what was frozen then cannot be read.
 */
export function lastYearMeans(
  db: ReadableDatabase,
  { planId, date }: Pick<Review, 'planId' | 'date'>,
): RollUpMeans | null {
  const year = reviewYear(date);
  const others = prepared<[{ planId: Id; year: number }], { readonly planId: Id }>(db, VISTAS_BEFORE).all({
    planId,
    year,
  });
  for (const vista of [planId, ...others.map((row) => row.planId)]) {
    const final = reviewsOf(db, vista, year - 1).find((one) => isFinalReview(one.date) && one.state !== 'open');
    if (final !== undefined) return rollUpMeans.strip().parse(rolledUp(closedFigures(db, final).objectives));
  }
  return null;
}
