import { z } from 'zod';
import { mergeSummary, mergingChannels } from '../../../shared/ipc/channels/merging.ts';
import { mergeEntry } from '../../../shared/schemas/merge-view.ts';
import { id, isoDate } from '../../../shared/schemas/primitives.ts';
import { comparedPart } from '../../../shared/schemas/selection.ts';
import type { ThreadContract } from '../../threads/thread-messages.ts';
import type { ComparisonSource } from '../comparison/comparison-source.ts';
import type { MergeJob, MergeToAccept } from './merge-desk.ts';
import { mergeRecord } from './merge-record.ts';
import { mergeSource } from './merge-source.ts';
import type { MergeResult } from './shown-merge.ts';

/** Made by our own code of documents that were parsed before, and as large as an archive: only that it is there is looked at. */
const ours = <Value extends object>() => z.custom<Value>((value) => typeof value === 'object' && value !== null);

const comparisonSource = ours<ComparisonSource>();

const job = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), archivePath: z.string(), source: mergeSource }),
  z.strictObject({
    kind: z.literal('comparison'),
    before: comparisonSource,
    after: comparisonSource,
    part: comparedPart,
  }),
]) satisfies z.ZodType<MergeJob>;

const toAccept = z.strictObject({
  changes: ours<MergeResult['changes']>(),
  undecided: ours<MergeResult['undecided']>(),
  label: z.string(),
  step: ours<NonNullable<MergeToAccept['step']>>().optional(),
  record: mergeRecord.optional(),
  unread: ours<NonNullable<MergeResult['unread']>>().optional(),
  mark: z.number().int().nullable(),
}) satisfies z.ZodType<MergeToAccept>;

const summary = mergeSummary.omit({ merge: true });

/** What the thread of a merge is asked: first to open, then about what it holds. */
export const mergeContract = {
  open: { input: job, output: summary },
  summary: { input: z.void(), output: summary },
  entries: { input: id.nullable(), output: z.array(mergeEntry) },
  decide: {
    input: mergingChannels['merging:decide'].input.omit({ merge: true }).extend({ today: isoDate }),
    output: summary,
  },
  result: { input: z.void(), output: toAccept },
  refresh: { input: z.void(), output: z.boolean() },
  writeReport: { input: z.strictObject({ out: z.string(), date: isoDate }), output: z.string() },
} as const satisfies ThreadContract;
