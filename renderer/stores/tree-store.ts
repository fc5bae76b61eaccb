import { create } from 'zustand';
import type { TreeRow } from '../../shared/ipc/channels/objectives.ts';
import type { ObjectiveDetail } from '../../shared/schemas/objective-detail.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';

/** The objectives of the plan on screen, by code. */
export interface TreeState {
  readonly rows: readonly TreeRow[];
  /** Why they could not be read, in Italian; null when they were. */
  readonly failure: string | null;
}

export const useTree = create<TreeState>()(() => ({ rows: [], failure: null }));

/** Reads the tree of a plan anew; the one on screen stays until it has come. */
export async function loadTree(planId: Id | null): Promise<void> {
  const rows = planId === null ? [] : (await ask('objectives:tree', { planId })).rows;
  useTree.setState({ rows, failure: null });
}

/** Brings one line up to what was just written, without reading the tree again. */
export function updateTreeRow(detail: ObjectiveDetail): void {
  const {
    id,
    parentId,
    planId,
    level,
    code,
    year,
    title,
    shortDescription,
    status,
    centreId,
    councillorId,
    responsible,
  } = detail;
  const row = {
    id,
    parentId,
    planId,
    level,
    code,
    year,
    title,
    shortDescription,
    status,
    centreId,
    councillorId,
    responsible,
  };
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
