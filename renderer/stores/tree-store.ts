import { create } from 'zustand';
import type { TreeRow } from '../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { refusalMessage } from '../refusal.ts';

/** The objectives of the plan on screen, by code. */
export interface TreeState {
  readonly planId: Id | null;
  readonly rows: readonly TreeRow[];
  /** Why they could not be read, in Italian; null when they were. */
  readonly failure: string | null;
}

export const NO_TREE: TreeState = { planId: null, rows: [], failure: null };

export const useTree = create<TreeState>()(() => NO_TREE);

/** Reads the tree of a plan anew; the one on screen stays until it has come, and gives way to why it did not. */
export async function loadTree(planId: Id | null): Promise<void> {
  try {
    const rows = planId === null ? [] : (await ask('objectives:tree', { planId })).rows;
    useTree.setState({ planId, rows, failure: null });
  } catch (thrown) {
    useTree.setState({ planId, rows: [], failure: refusalMessage(thrown) });
  }
}

/** Brings one line up to what was just written, without reading the tree again; one of another plan has no line here. */
export function updateTreeRow(row: TreeRow): void {
  if (row.planId !== useTree.getState().planId) return;
  const { id, code } = row;
  useTree.setState(({ rows }) => {
    const others = rows.filter((other) => other.id !== id);
    const at = others.findIndex((other) => other.code > code || (other.code === code && other.id > id));
    return { rows: others.toSpliced(at < 0 ? others.length : at, 0, row) };
  });
}

/** Takes a line away. */
export function dropTreeRow(id: Id): void {
  useTree.setState(({ rows }) => ({ rows: rows.filter((row) => row.id !== id) }));
}
