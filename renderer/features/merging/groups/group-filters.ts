import type { MergeGroup } from '../../../../shared/ipc/channels/merging.ts';

/** Which groups the list shows. */
export interface GroupFilter {
  readonly key: 'all' | 'added' | 'removed' | 'changed' | 'conflicts' | 'refused';
  readonly label: string;
  readonly shows: (group: MergeGroup) => boolean;
}

export const ALL_GROUPS: GroupFilter = { key: 'all', label: 'Tutti', shows: () => true };

const FILTERS: readonly GroupFilter[] = [
  ALL_GROUPS,
  { key: 'added', label: 'Nuovi', shows: ({ kind }) => kind === 'added' },
  { key: 'removed', label: 'Tolti', shows: ({ kind }) => kind === 'removed' },
  { key: 'changed', label: 'Cambiati', shows: ({ kind }) => kind === 'changed' },
  { key: 'conflicts', label: 'In conflitto', shows: ({ counts }) => counts.conflicts > 0 },
  { key: 'refused', label: 'Rifiutati', shows: ({ counts }) => counts.refused > 0 },
];

/** The filters that would show something, each with how many groups. */
export function countedFilters(groups: readonly MergeGroup[]): readonly (readonly [GroupFilter, number])[] {
  return FILTERS.map((filter) => [filter, groups.filter(filter.shows).length] as const).filter(
    ([, count]) => count > 0,
  );
}
