import { detailInWords } from '../../../shared/format/pace-in-words.ts';
import type { ReviewedObjective } from '../../../shared/ipc/channels/reviews.ts';
import { phasePace } from '../../../shared/rules/review/phase-pace.ts';
import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { Phase } from '../../../shared/schemas/phase.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { reviewById } from '../../archive/reviews/reviews.ts';
import { rowsWhere, rowWhere } from '../../archive/tables/table.ts';
import { OBJECTIVES, PHASES } from '../../archive/tables/tables.ts';
import type { ReviewDesk } from './review-desk.ts';

/**
 * An objective at a check: the one that is asked for, else the open one of its year, else the latest. Null where its year has none, or it is of no
 * year. What a closed check froze of it is read from there.
 */
export function reviewedObjective(
  db: ReadableDatabase,
  desk: ReviewDesk,
  objectiveId: Id,
  asked: Id | null,
  today: IsoDate,
): ReviewedObjective | null {
  const objective = rowWhere(db, OBJECTIVES, { id: objectiveId });
  if (objective === null || objective.level !== 'PEG' || objective.year === null) return null;
  const { planId, year } = objective;
  const others = desk.list(planId, year);
  const review = others.find(({ id }) => id === asked) ?? others.find(({ state }) => state === 'open') ?? others.at(-1);
  if (review === undefined) return null;
  const { closing } = reviewById(db, review.id);
  const { reckoning, objectives } = desk.figures(review.id);
  const phases: readonly Phase[] =
    closing === null ? rowsWhere(db, PHASES, { objectiveId }) : desk.frozenPhases(closing.snapshotId, objectiveId);
  const now = desk.today(planId, year).objectives.find((one) => one.objectiveId === objectiveId);
  const moments = others.flatMap(({ id, date }) => {
    const figures = desk.figures(id).objectives.find((one) => one.objectiveId === objectiveId);
    return figures === undefined ? [] : [{ date, isToday: false, figures: momentOf(figures) }];
  });
  return {
    review,
    others,
    reckoning,
    figures: objectives.find((one) => one.objectiveId === objectiveId) ?? null,
    phases: phases.map((phase, index) => {
      const at = { year: reviewYear(review.date), on: review.date };
      const { pace, expected, detail } = phasePace(phase, at, reckoning);
      const { id, description, weight, progress } = phase;
      const told = { id, number: index + 1, description, weight, progress, expected, pace };
      return { ...told, detail: detail === null ? '' : detailInWords(detail) };
    }),
    moments: now === undefined ? moments : [...moments, { date: today, isToday: true, figures: momentOf(now) }],
  };
}

type Moment = ReviewedObjective['moments'][number]['figures'];

function momentOf({ progress, expected, gap, pace, outcome }: Moment): Moment {
  return { progress, expected, gap, pace, outcome };
}
