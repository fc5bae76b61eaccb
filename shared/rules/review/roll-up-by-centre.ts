import type { Centre } from '../../schemas/centre.ts';
import type { Id } from '../../schemas/primitives.ts';
import type { ObjectiveFigures } from '../../schemas/review-figures.ts';
import { type RollUp, rolledUp } from './roll-up.ts';

/** A centre with all that stands below it. */
export interface CentreRollUp {
  /** Null for objectives of no centre. */
  readonly centreId: Id | null;
  /** How far below the first level it stands: 0 for those that, with objectives of no centre, make the whole. */
  readonly depth: number;
  readonly figures: RollUp;
}

type Placed = Pick<Centre, 'id' | 'parentId'>;

/**
 * The figures of each centre, as the tree of centres is: a row holds the centre and all below it, reckoned over their objectives; centres
 * without any are left out. Objectives of no centre come last.
 * @param centres in the order in which they are shown.
 */
export function rolledUpByCentre(
  centres: readonly Placed[],
  objectives: readonly ObjectiveFigures[],
): readonly CentreRollUp[] {
  const own = Map.groupBy(objectives, ({ centreId }) => centreId);
  const known = new Set(centres.map(({ id }) => id));
  const below = Map.groupBy(centres, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const rows: CentreRollUp[] = [];
  for (const { id } of below.get(null) ?? []) add(id, 0);
  const loose = objectives.filter(({ centreId }) => centreId === null || !known.has(centreId));
  if (loose.length > 0) rows.push({ centreId: null, depth: 0, figures: rolledUp(loose) });
  return rows;

  function add(centreId: Id, depth: number): readonly ObjectiveFigures[] {
    const place = rows.length;
    const members = [...(own.get(centreId) ?? [])];
    for (const { id } of below.get(centreId) ?? []) members.push(...add(id, depth + 1));
    if (members.length > 0) rows.splice(place, 0, { centreId, depth, figures: rolledUp(members) });
    return members;
  }
}
