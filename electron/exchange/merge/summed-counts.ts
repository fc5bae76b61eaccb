import type { MergeCounts } from '../../../shared/ipc/channels/merging.ts';

/** The counts of all groups together. */
export function summedCounts(counts: readonly MergeCounts[]): MergeCounts {
  const sum = { added: 0, removed: 0, changed: 0, conflicts: 0, undecided: 0, refused: 0, declined: 0 };
  for (const each of counts) {
    for (const name of Object.keys(sum) as (keyof MergeCounts)[]) sum[name] += each[name];
  }
  return sum;
}
