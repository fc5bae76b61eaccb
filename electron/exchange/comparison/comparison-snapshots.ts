import { formatDate } from '../../../shared/format/dates.ts';
import { reviewName } from '../../../shared/rules/review/review-date.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { CLOSINGS } from '../../archive/reviews/closings.ts';
import { keptSnapshots } from '../../archive/reviews/snapshots.ts';
import { allRows } from '../../archive/tables/table.ts';
import { PLANS } from '../../archive/tables/tables.ts';

/** Something frozen by a check, worth comparing with. */
export interface ComparisonSnapshot {
  readonly snapshotId: Id;
  readonly label: string;
}

/**
 * What the checks of an archive have frozen, the last first; those of closings that were taken back are among them and said to be, since nothing
 * that was once printed is to be out of reach.
 */
export function comparisonSnapshots(db: ReadableDatabase): ComparisonSnapshot[] {
  const plans = new Map(allRows(db, PLANS).map(({ id, name }) => [id, name]));
  const standing = new Map(allRows(db, CLOSINGS).map(({ snapshotId, kind }) => [snapshotId, kind]));
  const manyPlans = plans.size > 1;
  return keptSnapshots(db).map(({ id, day, of }) => {
    if (of === null) return { snapshotId: id, label: `una verifica, fissata il ${formatDate(day)} e danneggiata` };
    const kind = standing.get(id);
    const acted = kind === 'validation' ? 'validata' : kind === 'closing' ? 'chiusa' : 'fissata';
    const superseded = kind === undefined ? ' e poi superata' : '';
    const plan = manyPlans ? ` di ${plans.get(of.planId) ?? 'una vista eliminata'}` : '';
    return { snapshotId: id, label: `${reviewName(of.date)}${plan}, ${acted} il ${formatDate(day)}${superseded}` };
  });
}
