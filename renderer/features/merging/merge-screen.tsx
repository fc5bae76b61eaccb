import { useMerge } from '../../stores/merge-store.ts';

/** The merge or comparison under way. */
export function MergeScreen() {
  const summary = useMerge((state) => state.summary);
  return <h2>{summary?.title}</h2>;
}
