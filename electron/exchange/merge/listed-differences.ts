import type { MergeEntry } from '../../../shared/ipc/channels/merging.ts';
import type { ShownMerge } from './shown-merge.ts';

/** A difference that is not simply taken: which objective (none: a register), which row and field, and the three values. */
export type ListedDifference = Pick<MergeEntry, 'subject' | 'field' | 'state' | 'base' | 'mine' | 'theirs'> & {
  readonly objective: string | null;
};

/** The conflicts of a merge and what is refused of it, for who sees no screen. */
export function listedDifferences(shown: ShownMerge): ListedDifference[] {
  return shown.summary().groups.flatMap(({ objectiveId, code }) =>
    shown
      .entries(objectiveId)
      .filter(({ state }) => state !== 'taken')
      .map(({ subject, field, state, base, mine, theirs }) => {
        return { objective: objectiveId === null ? null : code, subject, field, state, base, mine, theirs };
      }),
  );
}
