import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { LEVEL_CODES, type LevelCode } from '../../../shared/schemas/level.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';

/** How an objective of the tree is shown in a line: `DUP_10  Semplificazione`. */
export function objectiveLine({ code, title }: Pick<TreeRow, 'code' | 'title'>): string {
  const words = title.replace(/\s+/gu, ' ').trim();
  return words === '' ? code : `${code}  ${words}`;
}

/** The level right above, or null for the first. */
export function levelAbove(level: LevelCode): LevelCode | null {
  return LEVEL_CODES[LEVEL_CODES.indexOf(level) - 1] ?? null;
}

/** The chain from the top down to an objective, itself included; an ancestor of itself stops where it begins again. */
export function chainTo(rows: readonly TreeRow[], id: Id | null): readonly TreeRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain: TreeRow[] = [];
  let next = id === null ? undefined : byId.get(id);
  while (next !== undefined && !chain.includes(next)) {
    chain.unshift(next);
    next = next.parentId === null ? undefined : byId.get(next.parentId);
  }
  return chain;
}
