import type { TreeRow } from '../../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';

/** An objective and all that hang from it, however far down. */
export function objectiveAndBelow(rows: readonly TreeRow[], id: Id): readonly Id[] {
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const found = [id];
  // Grows while it is gone through.
  for (const one of found) found.push(...(below.get(one) ?? []).map((row) => row.id));
  return found;
}
