import type { Centre } from '../../../shared/schemas/centre.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { RegisterEntry } from './register-entry.ts';

/** The centres as a tree, each under its own and in its order. A centre whose chain bites its tail stands at the top. */
export function centreEntries(centres: readonly Centre[]): readonly RegisterEntry[] {
  const under = new Map<Id | null, Centre[]>();
  for (const centre of centres) under.set(centre.parentId, [...(under.get(centre.parentId) ?? []), centre]);
  const entries = new Map<Id, RegisterEntry>();
  const add = (centre: Centre, depth: number) => {
    if (entries.has(centre.id)) return;
    entries.set(centre.id, entryOf(centre, depth));
    for (const child of under.get(centre.id) ?? []) add(child, depth + 1);
  };
  for (const centre of under.get(null) ?? []) add(centre, 0);
  for (const centre of centres) add(centre, 0);
  return [...entries.values()];
}

function entryOf({ id, code, longName, shortName, parentId }: Centre, depth: number): RegisterEntry {
  return { id, label: longName || shortName, note: code ?? '–', depth, parentId };
}

/** The centres that one may stand under: all but itself and those below it. */
export function possibleParents(centres: readonly Centre[], id: Id): readonly Centre[] {
  const below = new Set<Id>([id]);
  for (let before = 0; before !== below.size; ) {
    before = below.size;
    for (const centre of centres) if (centre.parentId !== null && below.has(centre.parentId)) below.add(centre.id);
  }
  return centres.filter((centre) => !below.has(centre.id));
}
