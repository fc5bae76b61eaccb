import type { Id } from '../../../shared/schemas/primitives.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useTreeFilter } from '../../stores/tree-filter-store.ts';
import { shownRows } from '../../stores/year-on-screen.ts';
import { filterTree } from './filter-tree.ts';
import { ownFindings } from './finding-counts.ts';
import { treeLines } from './tree-lines.ts';
import { treeShape } from './tree-shape.ts';

/**
 * The objective before or after one in the order of the tree, closed lines too, among those that the filter asks for; the first
 * when none is on screen, null past the ends.
 */
export function neighbourInTree(id: Id | null, direction: -1 | 1): Id | null {
  const shape = treeShape(shownRows());
  const { centres } = useArchive.getState().registers;
  const findings = ownFindings(useFindings.getState().findings);
  const filtered = filterTree(shape, useTreeFilter.getState(), { centres, findings });
  const ids = treeLines(shape, filtered, () => true).map(({ row }) => row.id);
  const at = id === null ? -1 : ids.indexOf(id);
  if (at < 0) return ids[0] ?? null;
  const isAsked = (one: Id) => filtered === null || filtered.matches.has(one);
  return (direction === 1 ? ids.slice(at + 1).find(isAsked) : ids.slice(0, at).findLast(isAsked)) ?? null;
}
