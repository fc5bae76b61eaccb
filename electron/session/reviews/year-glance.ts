import type { YearGlance } from '../../../shared/ipc/channels/year.ts';
import { rolledUp } from '../../../shared/rules/review/roll-up.ts';
import { rolledUpTree } from '../../../shared/rules/review/rolled-up-tree.ts';
import { type Hundredths, hundredths, type Id } from '../../../shared/schemas/primitives.ts';
import type { ObjectiveFigures } from '../../../shared/schemas/review-figures.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { prepared } from '../../archive/connection/prepared.ts';
import { type ObjectiveReturn, reviewReturns } from '../../archive/reviews/review-returns.ts';
import { localDate } from '../../local-date.ts';
import { type ReviewDesk, returnCounts } from './review-desk.ts';

const WEEK_MS = 7 * 86_400_000;
/** Objectives of the last days that are named. */
const NAMED = 6;
const FULL = 10_000;

/** The year of a plan at a glance: where its centres stand today, what is awaited of them, and what was written lately. */
export function yearGlance(db: ReadableDatabase, desk: ReviewDesk, planId: Id, year: number, now: Date): YearGlance {
  const today = localDate(now);
  const { on, reckoning, centres, objectives } = desk.today(planId, year);
  const reviews = desk.list(planId, year);
  const review = reviews.find(({ state }) => state === 'open') ?? reviews.at(-1) ?? null;
  const handed = review === null ? [] : reviewReturns(db, review.id, today);
  const names = new Map(centres.map(({ id, code, name }) => [id, [code, name].filter(Boolean).join(' ')]));
  const centreOf = new Map(objectives.map(({ objectiveId, centreId }) => [objectiveId, centreId]));
  const codes = new Map(objectives.map(({ objectiveId, code }) => [objectiveId, code]));
  return {
    on,
    reckoning,
    review,
    returns: returnCounts(handed),
    centres: rolledUpTree(centres, objectives, (one) => one.centreId).map(({ placeId: centreId, depth, figures }) => ({
      centreId,
      depth,
      name: centreId === null ? 'Senza centro' : (names.get(centreId) ?? ''),
      figures,
      weights: weightsOf(
        objectives.filter((one) => one.centreId === centreId),
        reckoning.objectiveWeights,
      ),
      returned: returnCounts(handed.filter((one) => (centreOf.get(one.objectiveId) ?? null) === centreId)),
    })),
    total: rolledUp(objectives),
    out: awaited(handed, codes),
    recent: recentChanges(db, planId, year, new Date(now.getTime() - WEEK_MS)),
  };
}

/** What is wrong with the weights of a centre's own objectives; null where nothing is. */
function weightsOf(own: readonly ObjectiveFigures[], rule: 'free' | 'hundred'): Hundredths | 'mixed' | null {
  const weights = own.flatMap(({ weight }) => weight ?? []);
  if (weights.length > 0 && weights.length < own.length) return 'mixed';
  if (rule === 'free' || weights.length === 0) return null;
  const gap = weights.reduce((sum, weight) => sum + weight, -FULL);
  return gap === 0 ? null : hundredths.parse(gap);
}

function awaited(handed: readonly ObjectiveReturn[], codes: ReadonlyMap<Id, string>): YearGlance['out'] {
  const still = handed.filter(({ state }) => state === 'out' || state === 'overdue');
  const byReceiver = Map.groupBy(still, ({ receiver, deadline }) => JSON.stringify([receiver, deadline]));
  return [...byReceiver.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const { receiver, deadline, state } = first;
    const named = those.map(({ objectiveId }) => codes.get(objectiveId) ?? '').filter((code) => code !== '');
    return [{ receiver, deadline, isOverdue: state === 'overdue', codes: named.sort() }];
  });
}

const RECENT = `
SELECT objectives.id, objectives.code, count(*) AS changes FROM steps
JOIN changes ON changes.step = steps.number
JOIN objectives ON objectives.id = changes.objectiveId
WHERE steps.number >= ifnull((SELECT min(number) FROM steps WHERE at >= @since), 9e18)
  AND steps.role <> 'foundation' AND planId = @planId AND year = @year AND level = 'PEG'
GROUP BY objectives.id ORDER BY changes DESC, objectives.code`;

function recentChanges(db: ReadableDatabase, planId: Id, year: number, since: Date): YearGlance['recent'] {
  const asked = { planId, year, since: since.toISOString() };
  const rows = prepared<[typeof asked], { readonly id: Id; readonly code: string; readonly changes: number }>(
    db,
    RECENT,
  ).all(asked);
  return { changes: rows.reduce((sum, { changes }) => sum + changes, 0), objectives: rows.slice(0, NAMED) };
}
