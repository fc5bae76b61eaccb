import type { HandOutRow } from '../../../../shared/ipc/channels/hand-outs.ts';

const RANKS: Readonly<Record<HandOutRow['state'], number>> = { overdue: 0, out: 1, returned: 2, closed: 3 };

/** What is late first, then what is awaited by its deadline, then the rest as it was handed out, the last first. */
export function sortedHandOuts(rows: readonly HandOutRow[]): readonly HandOutRow[] {
  return rows.toSorted((one, other) => {
    const rank = RANKS[one.state] - RANKS[other.state];
    return rank !== 0 || RANKS[one.state] > RANKS.out ? rank : compareDeadlines(one, other);
  });
}

function compareDeadlines({ deadline: one }: HandOutRow, { deadline: other }: HandOutRow): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
