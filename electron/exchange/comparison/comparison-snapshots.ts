import { formatDate } from '../../../shared/format/dates.ts';
import { reviewName } from '../../../shared/rules/review/review-date.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { prepared } from '../../archive/connection/prepared.ts';
import { CLOSINGS } from '../../archive/reviews/closings.ts';
import { keptSnapshots } from '../../archive/reviews/snapshots.ts';
import { allRows } from '../../archive/tables/table.ts';
import { PLANS } from '../../archive/tables/tables.ts';
import { PLAN_VERSIONS, type PlanVersion } from '../../archive/versions/plan-versions.ts';

/** Something frozen by a check or an approved plan, worth comparing with. */
export interface ComparisonSnapshot {
  readonly snapshotId: Id;
  readonly label: string;
}

/**
 * What the checks of an archive and its approved plans have frozen, the last first; what was taken back is among it and said to be, since nothing
 * that was once printed is to be out of reach.
 */
export function comparisonSnapshots(db: ReadableDatabase): ComparisonSnapshot[] {
  const plans = new Map(allRows(db, PLANS).map(({ id, name }) => [id, name]));
  const standing = new Map(allRows(db, CLOSINGS).map(({ snapshotId, kind }) => [snapshotId, kind]));
  const manyPlans = plans.size > 1;
  const adopted = adoptedPlans(db);
  return keptSnapshots(db).map(({ id, day, of }) => {
    const version = adopted.get(id);
    if (version !== undefined) {
      const { planId, year, date, act, isStanding } = version;
      const plan = manyPlans ? ` di ${plans.get(planId) ?? 'una vista eliminata'}` : '';
      const superseded = isStanding ? '' : ', poi annullata';
      return { snapshotId: id, label: `piano ${year}${plan}, ${act} del ${formatDate(date)}${superseded}` };
    }
    if (of === null) return { snapshotId: id, label: `una verifica, fissata il ${formatDate(day)} e danneggiata` };
    const kind = standing.get(id);
    const acted = kind === 'validation' ? 'validata' : kind === 'closing' ? 'chiusa' : 'fissata';
    const superseded = kind === undefined ? ' e poi superata' : '';
    const plan = manyPlans ? ` di ${plans.get(of.planId) ?? 'una vista eliminata'}` : '';
    return { snapshotId: id, label: `${reviewName(of.date)}${plan}, ${acted} il ${formatDate(day)}${superseded}` };
  });
}

type AdoptedPlan = Pick<PlanVersion, 'planId' | 'year' | 'date' | 'act'> & { readonly isStanding: boolean };

/** The plans that were adopted, by what each froze: those that stand, and those that an undo took back, which the log has whole. */
function adoptedPlans(db: ReadableDatabase): ReadonlyMap<Id, AdoptedPlan> {
  const sql = "SELECT oldValue FROM changes WHERE entity = 'planVersions' AND kind = 'delete'";
  const gone = prepared<[], { readonly oldValue: string }>(db, sql)
    .all()
    .map(({ oldValue }) => PLAN_VERSIONS.schema.parse(JSON.parse(oldValue)));
  return new Map([
    ...gone.map((version): [Id, AdoptedPlan] => [version.snapshotId, { ...version, isStanding: false }]),
    ...allRows(db, PLAN_VERSIONS).map((version): [Id, AdoptedPlan] => [
      version.snapshotId,
      { ...version, isStanding: true },
    ]),
  ]);
}
