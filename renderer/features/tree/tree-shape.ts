import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';

/** Objectives by where they hang. */
export interface TreeShape {
  /** Those at the top: without a parent, or whose parent is not in the plan. */
  readonly roots: readonly TreeRow[];
  readonly children: ReadonlyMap<Id, readonly TreeRow[]>;
  readonly byId: ReadonlyMap<Id, TreeRow>;
  /** Short descriptions that more than one objective has. */
  readonly shared: ReadonlySet<string>;
}

/** Hangs the objectives of a plan, given by code, under one another. Higher levels stand before lower ones at the top. */
export function treeShape(rows: readonly TreeRow[]): TreeShape {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const roots: TreeRow[] = [];
  const children = new Map<Id, TreeRow[]>();
  for (const row of rows) {
    if (row.parentId === null || !byId.has(row.parentId)) {
      roots.push(row);
      continue;
    }
    const siblings = children.get(row.parentId);
    if (siblings === undefined) children.set(row.parentId, [row]);
    else siblings.push(row);
  }
  // Sorting is stable: within a level the order stays that of the codes.
  roots.sort((left, right) => LEVEL_CODES.indexOf(left.level) - LEVEL_CODES.indexOf(right.level));
  return { roots, children, byId, shared: sharedDescriptions(rows) };
}

function sharedDescriptions(rows: readonly TreeRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(rows.map((row) => row.shortDescription).filter((short) => seen.has(short) || !seen.add(short)));
}

/** The objectives above one, the nearest first. */
export function ancestorsOf({ byId }: Pick<TreeShape, 'byId'>, id: Id): readonly Id[] {
  const above: Id[] = [];
  for (let at = byId.get(id)?.parentId ?? null; at !== null && byId.has(at) && !above.includes(at); ) {
    above.push(at);
    at = byId.get(at)?.parentId ?? null;
  }
  return above;
}
