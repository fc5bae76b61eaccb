import type { Id } from '../../schemas/primitives.ts';
import type { ObjectiveFigures } from '../../schemas/review-figures.ts';
import { type RollUp, rolledUp } from './roll-up.ts';

/** A place in a tree, a centre or a programme, with all that stands below it. */
export interface RolledUpPlace {
  /** Null for objectives of no place. */
  readonly placeId: Id | null;
  /** How far below the first level it stands: 0 for those that, with objectives of no place, make the whole. */
  readonly depth: number;
  readonly figures: RollUp;
}

interface Placed {
  readonly id: Id;
  readonly parentId: Id | null;
}

/**
 * The figures of each place of a tree: a row holds the place and all below it, reckoned over their objectives, never over means of them; places
 * without any are left out. Objectives of no place come last.
 * @param places in the order in which they are shown.
 */
export function rolledUpTree(
  places: readonly Placed[],
  objectives: readonly ObjectiveFigures[],
  placeOf: (objective: ObjectiveFigures) => Id | null,
): readonly RolledUpPlace[] {
  const known = new Set(places.map(({ id }) => id));
  const own = Map.groupBy(objectives, (one) => {
    const place = placeOf(one);
    return place !== null && known.has(place) ? place : null;
  });
  const below = Map.groupBy(places, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const rows: RolledUpPlace[] = [];
  for (const { id } of below.get(null) ?? []) add(id, 0);
  const loose = own.get(null) ?? [];
  if (loose.length > 0) rows.push({ placeId: null, depth: 0, figures: rolledUp(loose) });
  return rows;

  function add(placeId: Id, depth: number): readonly ObjectiveFigures[] {
    const row = rows.length;
    const members = [...(own.get(placeId) ?? [])];
    for (const { id } of below.get(placeId) ?? []) members.push(...add(id, depth + 1));
    if (members.length > 0) rows.splice(row, 0, { placeId, depth, figures: rolledUp(members) });
    return members;
  }
}
