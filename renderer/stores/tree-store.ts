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

/** Trees that were on screen since the archive was opened, as they were left: ten thousand objectives take a while to come again. */
const left = new Map<Id, readonly TreeRow[]>();
/** How often a tree was asked for, and lines were written by themselves: an answer from before either is of the past. */
let asked = 0;
let written = 0;

/** Reads the tree of a plan anew; the one on screen stays until it has come, and gives way to why it did not. */
export async function loadTree(planId: Id | null): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    for (let before = -1; before !== written; ) {
      before = written;
      const rows = planId === null ? [] : (await ask('objectives:tree', { planId })).rows;
      if (mine !== asked) return;
      if (before === written) show({ planId, rows, failure: null });
    }
  } catch (thrown) {
    if (mine === asked) show({ planId, rows: [], failure: refusalMessage(thrown) });
  }
}

/** Shows the tree of another plan at once, as it was when it left the screen. @returns false where it was not on screen yet. */
export function showTreeAsLeft(planId: Id): boolean {
  const rows = left.get(planId);
  if (rows !== undefined) show({ planId, rows, failure: null });
  return rows !== undefined;
}

/** Forgets the trees that left the screen, and those on their way: they are of an archive that is closed. */
export function forgetTrees(): void {
  asked += 1;
  left.clear();
}

function show(next: TreeState): void {
  const { planId, rows, failure } = useTree.getState();
  if (planId !== null && planId !== next.planId && failure === null) left.set(planId, rows);
  const isSame = planId === next.planId && failure === next.failure && areSame(rows, next.rows);
  if (!isSame) useTree.setState(next);
}

/** Whether nothing of any line differs: what is drawn from the rows is then left as it is. */
function areSame(rows: readonly TreeRow[], others: readonly TreeRow[]): boolean {
  const isSame = (row: TreeRow, other: TreeRow | undefined) =>
    other !== undefined && (Object.keys(row) as (keyof TreeRow)[]).every((key) => row[key] === other[key]);
  return rows.length === others.length && rows.every((row, index) => isSame(row, others[index]));
}

/** Brings one line up to what was just written, without reading the tree again; one of another plan has no line here. */
export function updateTreeRow(row: TreeRow): void {
  written += 1;
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
  written += 1;
  useTree.setState(({ rows }) => ({ rows: rows.filter((row) => row.id !== id) }));
}
