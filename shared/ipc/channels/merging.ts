import { z } from 'zod';
import { side } from '../../schemas/difference.ts';
import { mergeCounts, mergeEntry, mergeGroup } from '../../schemas/merge-view.ts';
import { id, isoInstant } from '../../schemas/primitives.ts';
import { comparedPart } from '../../schemas/selection.ts';
import { channel } from '../channel.ts';
import { undoState } from '../edit-outcome.ts';
import { fileToken } from './archive.ts';

export type { MergeCounts, MergeEntry, MergeGroup } from '../../schemas/merge-view.ts';

/** Name of a merge that is shown and not yet written; it lives until it is accepted, discarded or the archive closes. */
export const mergeToken = z.string().min(1).brand<'MergeToken'>();
export type MergeToken = z.infer<typeof mergeToken>;

export const mergeSummary = z.strictObject({
  merge: mergeToken,
  /** `comparison` is only looked at: nothing to decide or accept. */
  kind: z.enum(['return', 'handOut', 'spreadsheet', 'table', 'official', 'deleted', 'comparison']),
  /** What is being taken in or compared, one line. */
  title: z.string(),
  /** Heads of the three values: `com'era alla consegna`, `archivio aperto`, `Settore Cultura`. A comparison has no `base`. */
  baseLabel: z.string().nullable(),
  mineLabel: z.string(),
  theirsLabel: z.string(),
  message: z.string(),
  /** What must be known before: «già accolto il 12/09/2020: non cambia niente». */
  notices: z.array(z.string()),
  counts: mergeCounts,
  groups: z.array(mergeGroup),
});
export type MergeSummary = z.infer<typeof mergeSummary>;

/** A version to compare. */
export const comparisonSide = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  /** What a closing or a validation of a check froze. */
  z.strictObject({ kind: z.literal('snapshot'), snapshotId: id }),
  /** The open archive as it was at a moment of the past. */
  z.strictObject({ kind: z.literal('past'), at: isoInstant }),
  /** Another archive, a backup or a package. */
  z.strictObject({ kind: z.literal('file'), token: fileToken }),
]);
export type ComparisonSide = z.infer<typeof comparisonSide>;

/** A version of the open archive's past to bring back from: as it was at a moment, or a copy of it. */
export const pastSide = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('past'), at: isoInstant }),
  z.strictObject({ kind: z.literal('file'), token: fileToken }),
]);
export type PastSide = z.infer<typeof pastSide>;

/** What is gone of one objective, or of the registers, by the keys of its rows. */
export const deletedGroup = z.strictObject({
  objectiveId: id.nullable(),
  code: z.string(),
  title: z.string(),
  /** Whether the objective itself is gone, with all that was its own. */
  isWhole: z.boolean(),
  /** `subject` is blank for the objective itself; `text` is the row as it was printed. */
  rows: z.array(z.strictObject({ key: z.string(), subject: z.string(), text: z.string() })),
});
export type DeletedGroup = z.infer<typeof deletedGroup>;

/** Characters of a value that is typed in place of both sides. */
const LONGEST_TYPED = 100_000;

const merge = z.strictObject({ merge: mergeToken });
const file = z.strictObject({ token: fileToken, fileName: z.string() });

export const mergingChannels = {
  'merging:read': channel(merge, mergeSummary),
  /** The differences of one objective, or of the registers. */
  'merging:entries': channel(
    merge.extend({ objectiveId: id.nullable() }),
    z.strictObject({ entries: z.array(mergeEntry) }),
  ),
  /**
   * Decides: the differences of the keys, the conflicts of one objective (null: the registers), or all conflicts; `everything` means what
   * is no conflict too. `mine` for what would simply be taken declines it; null takes the decision back. What is typed is for one key.
   */
  'merging:decide': channel(
    merge.extend({
      target: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('keys'), keys: z.array(z.string()).min(1) }),
        z.strictObject({ kind: z.literal('group'), objectiveId: id.nullable(), everything: z.boolean().optional() }),
        z.strictObject({ kind: z.literal('all'), everything: z.boolean().optional() }),
      ]),
      choice: z.union([side, z.strictObject({ typed: z.string().max(LONGEST_TYPED) })]).nullable(),
    }),
    mergeSummary,
  ),
  /** Writes it as one step of undo. Undecided conflicts stay as mine and remain listed in the register. */
  'merging:accept': channel(
    merge,
    z.strictObject({ changes: z.number().int(), undecided: z.number().int(), savedAt: isoInstant, undoState }),
  ),
  'merging:discard': channel(merge, z.void()),

  /** Asks for an archive, a backup or a package to compare with; null when the person closed the dialog. */
  'comparison:choose': channel(z.void(), file.nullable()),
  /** Moments of the past worth comparing with: days on which something was written, the last first, and the last backup. */
  'comparison:moments': channel(
    z.void(),
    z.strictObject({
      moments: z.array(z.strictObject({ at: isoInstant, label: z.string() })),
      snapshots: z.array(z.strictObject({ snapshotId: id, label: z.string() })),
    }),
  ),
  'comparison:begin': channel(
    z.strictObject({ before: comparisonSide, after: comparisonSide, part: comparedPart.optional() }),
    mergeSummary,
  ),
  /** Asks where and writes the differences shown, as PDF or spreadsheet; null when the person closed the dialog. */
  'comparison:export': channel(merge.extend({ format: z.enum(['pdf', 'xlsx']) }), file.nullable()),

  /** Asks for a copy of the archive to bring back from; null when the person closed the dialog. */
  'deleted:choose': channel(z.void(), file.nullable()),
  /** What was there then and is gone now. Nothing is written. */
  'deleted:find': channel(z.strictObject({ from: pastSide }), z.strictObject({ groups: z.array(deletedGroup) })),
  /** Begins a merge that brings the chosen rows back, with what they cannot be without. */
  'deleted:bring-back': channel(z.strictObject({ from: pastSide, keys: z.array(z.string()).min(1) }), mergeSummary),
} as const;
