import type { ComparisonSource } from '../comparison/comparison-source.ts';
import type { MergeData } from './shown-merge.ts';

/** What to compare: a request with the archive at a path, which is mine, or two versions to be read. */
export type MergeJob =
  | { readonly kind: 'merge'; readonly archivePath: string; readonly data: MergeData }
  | { readonly kind: 'comparison'; readonly before: ComparisonSource; readonly after: ComparisonSource };
