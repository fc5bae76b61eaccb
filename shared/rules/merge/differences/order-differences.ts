import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { eachSide, type Sides } from '../rows/sides.ts';
import { joinedOrder } from '../writing/joined-order.ts';
import { conflict, takenDifference } from './new-difference.ts';

/**
 * Whether theirs put the rows of one owner in another order, told by the rows that all three have: where a new row
 * stands is its own matter. @param found the differences of the rows themselves.
 */
export function orderDifferences(
  {
    entity,
    objectiveId,
    ownerId,
  }: { readonly entity: DocumentEntity; readonly objectiveId: Id | null; readonly ownerId: Id },
  orders: Sides<readonly Id[]>,
  found: readonly Difference[],
): readonly Difference[] {
  if (orders.theirs.length === orders.base.length && orders.theirs.every((id, at) => id === orders.base[at])) return [];
  const [inMine, inTheirs] = [new Set(orders.mine), new Set(orders.theirs)];
  const common = new Set(orders.base.filter((id) => inMine.has(id) && inTheirs.has(id)));
  const { base, mine, theirs } = eachSide(orders, (order) => order.filter((id) => common.has(id)).join());
  if (theirs === base || theirs === mine) return [];
  const subject = { entity, entityId: ownerId, objectiveId, kind: 'order', field: null } as const;
  if (mine !== base) return [conflict(subject, orders, ['mine', 'theirs'])];
  const taken = found.filter((difference) => difference.entity === entity && difference.state === 'taken');
  const idsOf = (kind: Difference['kind']) =>
    new Set(taken.filter((one) => one.kind === kind).map((one) => one.entityId));
  const [added, removed] = [idsOf('added'), idsOf('removed')];
  const comes = orders.theirs.filter((id) => inMine.has(id) || added.has(id));
  const stays = orders.mine.filter((id) => !removed.has(id));
  return [takenDifference(subject, orders, joinedOrder(comes, stays))];
}
