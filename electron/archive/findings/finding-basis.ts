import type { FindingContext } from '../../../shared/rules/findings/finding-context.ts';
import type { ObjectiveAtReview } from '../../../shared/rules/findings/review-findings.ts';
import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import type { Hundredths, Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { entryOf } from '../reviews/review-entries.ts';
import { allReviews, type StatedReview } from '../reviews/reviews.ts';
import { snapshotFigures } from '../reviews/snapshots.ts';
import { readSettings } from '../tables/settings.ts';
import { allRows } from '../tables/table.ts';
import { CENTRES } from '../tables/tables.ts';
import { yearOfPlan } from './changes-since.ts';

/** What objectives are judged against, read once for all of them. */
export interface FindingBasis extends FindingContext {
  /** The checks of the plan and year of an objective, with what was said of it. */
  reviewsOf(objective: Pick<Objective, 'id' | 'planId' | 'year'>): readonly ObjectiveAtReview[];
}

/** Reads what the objectives of an archive are judged against on a day. It holds while nothing is written. */
export function findingBasis(db: ReadableDatabase, today: IsoDate): FindingBasis {
  const reviews = Map.groupBy(allReviews(db), ({ planId, date }) => yearOfPlan({ planId, year: reviewYear(date) }));
  const frozen = new Map<Id, ReadonlyMap<Id, Hundredths | null>>();
  return {
    today,
    centres: allRows(db, CENTRES),
    settings: readSettings(db),
    reviewsOf: (objective) =>
      (reviews.get(yearOfPlan(objective)) ?? []).map((review) => {
        const said = entryOf(db, review.id, objective.id);
        // Frozen figures are those of a whole year: read only where the Nucleo gave one to be held against them.
        const computed = said.evaluated === null ? null : (computedAt(review).get(objective.id) ?? null);
        return { date: review.date, state: review.state, said, computed };
      }),
  };

  function computedAt({ id, closing }: StatedReview): ReadonlyMap<Id, Hundredths | null> {
    const known = frozen.get(id);
    if (known !== undefined) return known;
    const { objectives } = closing === null ? { objectives: [] } : snapshotFigures(db, closing.snapshotId);
    const read = new Map(objectives.map(({ objectiveId, computed }) => [objectiveId, computed]));
    frozen.set(id, read);
    return read;
  }
}
