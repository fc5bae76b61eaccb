import { z } from 'zod';
import { difference, side } from '../../schemas/difference.ts';
import { code, id, isoInstant, longText } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';
import { undoState } from '../edit-outcome.ts';
import { fileToken } from './archive.ts';

/** Name of a merge that is shown and not yet written; it lives until it is accepted, discarded or the archive closes. */
export const mergeToken = z.string().min(1).brand<'MergeToken'>();
export type MergeToken = z.infer<typeof mergeToken>;

export const mergeCounts = z.strictObject({
  /** Whole rows that come or go, and fields (or orders) that change when it is accepted now. */
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
  conflicts: z.number().int(),
  /** Conflicts not decided yet. */
  undecided: z.number().int(),
  refused: z.number().int(),
});
export type MergeCounts = z.infer<typeof mergeCounts>;

/** One objective of the list on the left; null for the registers (people, centres, lists, levels, plans, settings). */
export const mergeGroup = z.strictObject({
  objectiveId: id.nullable(),
  code: code.or(z.literal('')),
  title: longText,
  kind: z.enum(['added', 'removed', 'changed']),
  counts: mergeCounts,
});
export type MergeGroup = z.infer<typeof mergeGroup>;

/** One difference as a person reads it; the three values are written as they are printed, null where a side has no such row. */
export const mergeEntry = difference.pick({ key: true, kind: true, state: true, choices: true }).extend({
  /** Which row, as a person says it: `Fase 2 «Supporto agli amministratori»`; blank for the objective's own fields. */
  subject: z.string(),
  /** Italian name of the field; blank for a whole row. */
  field: z.string(),
  base: z.string().nullable(),
  mine: z.string().nullable(),
  theirs: z.string().nullable(),
  /** What goes in when nobody decides otherwise: theirs, the joined text, or mine. */
  merged: z.string().nullable(),
  isLongText: z.boolean(),
  decision: side.nullable(),
});
export type MergeEntry = z.infer<typeof mergeEntry>;

export const mergeSummary = z.strictObject({
  merge: mergeToken,
  /** `comparison` is only looked at: nothing to decide or accept. */
  kind: z.enum(['return', 'handOut', 'spreadsheet', 'table', 'comparison']),
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
  /** The open archive as it was at a moment of the past. */
  z.strictObject({ kind: z.literal('past'), at: isoInstant }),
  /** Another archive, a backup or a package. */
  z.strictObject({ kind: z.literal('file'), token: fileToken }),
]);
export type ComparisonSide = z.infer<typeof comparisonSide>;

const merge = z.strictObject({ merge: mergeToken });
const file = z.strictObject({ token: fileToken, fileName: z.string() });

export const mergingChannels = {
  'merging:read': channel(merge, mergeSummary),
  /** The differences of one objective, or of the registers. */
  'merging:entries': channel(
    merge.extend({ objectiveId: id.nullable() }),
    z.strictObject({ entries: z.array(mergeEntry) }),
  ),
  /** Decides conflicts: those of the keys, of one objective (null: the registers), or all; null takes the decision back. */
  'merging:decide': channel(
    merge.extend({
      target: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('keys'), keys: z.array(z.string()).min(1) }),
        z.strictObject({ kind: z.literal('group'), objectiveId: id.nullable() }),
        z.strictObject({ kind: z.literal('all') }),
      ]),
      choice: side.nullable(),
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
    z.strictObject({ moments: z.array(z.strictObject({ at: isoInstant, label: z.string() })) }),
  ),
  'comparison:begin': channel(z.strictObject({ before: comparisonSide, after: comparisonSide }), mergeSummary),
  /** Asks where and writes the differences shown, as PDF or spreadsheet; null when the person closed the dialog. */
  'comparison:export': channel(merge.extend({ format: z.enum(['pdf', 'xlsx']) }), file.nullable()),
} as const;
