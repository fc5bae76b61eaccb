import { z } from 'zod';
import { mergeSummary, mergingChannels } from '../../../shared/ipc/channels/merging.ts';
import { mergeEntry } from '../../../shared/schemas/merge-view.ts';
import { id, isoDate } from '../../../shared/schemas/primitives.ts';
import type { ThreadContract } from '../../threads/thread-messages.ts';
import type { ComparisonSource } from '../comparison/comparison-source.ts';
import type { MergeData, MergeResult } from './shown-merge.ts';

/** What to compare: a request with the archive at a path, which is mine, or two versions to be read. */
export type MergeJob =
  | { readonly kind: 'merge'; readonly archivePath: string; readonly data: MergeData }
  | { readonly kind: 'comparison'; readonly before: ComparisonSource; readonly after: ComparisonSource };

/** Made by our own code of documents that were parsed before, and as large as an archive: only that it is there is looked at. */
const ours = <Value extends object>() => z.custom<Value>((value) => typeof value === 'object' && value !== null);

const summary = mergeSummary.omit({ merge: true });

/** What the thread of a merge is asked: first to open, then about what it holds. */
export const mergeContract = {
  open: { input: ours<MergeJob>(), output: summary },
  summary: { input: z.void(), output: summary },
  entries: { input: id.nullable(), output: z.array(mergeEntry) },
  decide: { input: mergingChannels['merging:decide'].input.omit({ merge: true }), output: summary },
  result: { input: z.void(), output: ours<MergeResult & { readonly mark: number | null }>() },
  refresh: { input: z.void(), output: z.boolean() },
  writeReport: { input: z.strictObject({ out: z.string(), date: isoDate }), output: z.string() },
} as const satisfies ThreadContract;
