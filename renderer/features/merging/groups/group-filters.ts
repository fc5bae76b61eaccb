import type { MergeGroup } from '../../../../shared/ipc/channels/merging.ts';

/** Which groups the list shows. */
export interface GroupFilter {
  readonly key: 'all' | 'added' | 'removed' | 'changed' | 'conflicts' | 'refused' | 'unread';
  readonly label: string;
  readonly shows: (group: MergeGroup) => boolean;
}

export const ALL_GROUPS: GroupFilter = { key: 'all', label: 'Tutti', shows: () => true };

const FILTERS: readonly GroupFilter[] = [
  ALL_GROUPS,
  { key: 'added', label: 'Nuovi', shows: ({ kind }) => kind === 'added' },
  { key: 'removed', label: 'Tolti', shows: ({ kind }) => kind === 'removed' },
  {
    key: 'changed',
    label: 'Cambiati',
    // One that is there for cells that could not be read alone does not change.
    shows: ({ kind, counts, unread = [] }) =>
      kind === 'changed' &&
      (unread.length === 0 || counts.changed + counts.added + counts.removed + counts.conflicts > 0),
  },
  { key: 'conflicts', label: 'In conflitto', shows: ({ counts }) => counts.conflicts > 0 },
  { key: 'unread', label: 'Non letti', shows: ({ unread = [] }) => unread.length > 0 },
  { key: 'refused', label: 'Rifiutati', shows: ({ counts }) => counts.refused > 0 },
];

/** The filters that would show something, each with how many groups. */
export function countedFilters(groups: readonly MergeGroup[]): readonly (readonly [GroupFilter, number])[] {
  return FILTERS.map((filter) => [filter, groups.filter(filter.shows).length] as const).filter(
    ([, count]) => count > 0,
  );
}
