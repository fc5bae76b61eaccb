import { create } from 'zustand';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { TreeLine } from './tree-lines.ts';

/** The lines that a person chose to do something with all of them, and from which one a range goes on. */
export interface TreeChoice {
  readonly ids: ReadonlySet<Id>;
  readonly from: Id | null;
}

export const NOTHING_CHOSEN: TreeChoice = { ids: new Set(), from: null };

export const useTreeChoice = create<TreeChoice>()(() => NOTHING_CHOSEN);

/** The chosen lines that are on screen, from top to bottom: what a filter or a closed line hides is left alone. */
export function chosenLines(lines: readonly TreeLine[], { ids }: TreeChoice): readonly TreeLine[] {
  return ids.size === 0 ? [] : lines.filter(({ row }) => ids.has(row.id));
}

/** Adds a line to the choice, or takes it out. @param shown the objective on screen: where nothing was chosen it is the first. */
export function toggled({ ids }: TreeChoice, id: Id, shown: Id | null): TreeChoice {
  const next = new Set(ids.size === 0 && shown !== null ? [shown] : ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, from: id };
}

/** The lines from where the choice began to another one, and no others. @param active the line where it begins if it has not yet. */
export function stretched({ from }: TreeChoice, lines: readonly TreeLine[], active: number, to: number): TreeChoice {
  const known = lines.findIndex(({ row }) => row.id === from);
  const begin = known < 0 ? active : known;
  const chosen = lines.slice(Math.min(begin, to), Math.max(begin, to) + 1);
  return { ids: new Set(chosen.map(({ row }) => row.id)), from: lines[begin]?.row.id ?? null };
}
