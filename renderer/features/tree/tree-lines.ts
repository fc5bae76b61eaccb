import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { FilteredTree } from './filter-tree.ts';
import type { TreeShape } from './tree-shape.ts';

/** One line of the tree as it stands on the screen. */
export interface TreeLine {
  readonly row: TreeRow;
  /** From 1 at the top. */
  readonly depth: number;
  /** Its place among its siblings on screen, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  /** How many hang right below it, open or not. */
  readonly children: number;
  readonly open: boolean;
}

/**
 * The lines on screen from top to bottom.
 * @param filtered what a filter leaves; null for everything.
 * @param isOpen whether the lines below an objective are shown.
 */
export function treeLines(
  { roots, children }: TreeShape,
  filtered: FilteredTree | null,
  isOpen: (id: Id) => boolean,
): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  const left = (rows: readonly TreeRow[]) =>
    filtered === null ? rows : rows.filter(({ id }) => filtered.kept.has(id));
  const add = (rows: readonly TreeRow[], depth: number): void => {
    for (const [index, row] of rows.entries()) {
      const below = left(children.get(row.id) ?? []);
      const open = below.length > 0 && isOpen(row.id);
      lines.push({ row, depth, place: index + 1, siblings: rows.length, children: below.length, open });
      if (open) add(below, depth + 1);
    }
  };
  add(left(roots), 1);
  return lines;
}

/** Where the line stands that the one at `at` hangs from; `at` itself at the top. */
export function lineAbove(lines: readonly TreeLine[], at: number): number {
  const depth = lines[at]?.depth ?? 1;
  if (depth === 1) return at;
  return lines.slice(0, at).findLastIndex((line) => line.depth < depth);
}
