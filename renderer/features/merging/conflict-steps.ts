import type { MergeEntry } from '../../../shared/ipc/channels/merging.ts';
import { entriesOf, type GroupKey, groupKeyOf, useMerge } from '../../stores/merge-store.ts';

/** Where a conflict stands. */
export interface ConflictPlace {
  readonly group: GroupKey;
  readonly key: string;
  /** Whether the search went past the end, and on from the other one. */
  readonly wrapped: boolean;
}

/** The next conflict, or the one before, decided or not, over all groups and round again; null where there is none. */
export async function conflictFrom(direction: 1 | -1): Promise<ConflictPlace | null> {
  const { summary, chosen, entryKey } = useMerge.getState();
  const groups = summary?.groups ?? [];
  const here = groups.findIndex((group) => groupKeyOf(group) === chosen);
  if (chosen !== null && here >= 0) {
    const key = beyond(await entriesOf(chosen), entryKey, direction);
    if (key !== undefined) return { group: chosen, key, wrapped: false };
  }
  for (let step = 1; step <= groups.length; step += 1) {
    const at = here + direction * step;
    const group = groups.at(at >= groups.length ? at - groups.length : at);
    if (group === undefined || group.counts.conflicts === 0) continue;
    const key = beyond(await entriesOf(groupKeyOf(group)), null, direction);
    if (key !== undefined) return { group: groupKeyOf(group), key, wrapped: at < 0 || at >= groups.length };
  }
  return null;
}

/** The conflict nearest to an entry on one side of it; with no entry, the first or the last. */
function beyond(entries: readonly MergeEntry[], from: string | null, direction: 1 | -1): string | undefined {
  const at = entries.findIndex(({ key }) => key === from);
  const isConflict = ({ state }: MergeEntry) => state === 'conflict';
  if (direction === 1) return entries.slice(at + 1).find(isConflict)?.key;
  return entries.slice(0, at < 0 ? undefined : at).findLast(isConflict)?.key;
}
