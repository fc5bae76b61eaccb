import type { Id } from '../schemas/primitives.ts';

/** The nodes of a tree from the top down, each before those below it, siblings as they come. A node whose parent is not there is a top one. */
export function treeOrdered<Node extends { readonly id: Id; readonly parentId: Id | null }>(
  nodes: readonly Node[],
): readonly Node[] {
  const known = new Set(nodes.map(({ id }) => id));
  const below = Map.groupBy(nodes, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const ordered: Node[] = [];
  const add = (parentId: Id | null): void => {
    for (const node of below.get(parentId) ?? []) {
      ordered.push(node);
      add(node.id);
    }
  };
  add(null);
  return ordered;
}
