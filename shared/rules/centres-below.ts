import type { Centre } from '../schemas/centre.ts';
import type { Id } from '../schemas/primitives.ts';

/** A centre and all that are part of it, at any depth. */
export function centresBelow(id: Id, centres: readonly Centre[]): ReadonlySet<Id> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const centre of centres) if (centre.parentId !== null && found.has(centre.parentId)) found.add(centre.id);
  }
  return found;
}
