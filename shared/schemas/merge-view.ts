import { z } from 'zod';
import { difference, side } from './difference.ts';
import { code, id, longText } from './primitives.ts';
import { unreadCell } from './unread-cell.ts';

export const mergeCounts = z.strictObject({
  /** Whole rows that come or go, and fields (or orders) that change when it is accepted now. */
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
  conflicts: z.number().int(),
  /** Conflicts not decided yet. */
  undecided: z.number().int(),
  refused: z.number().int(),
  /** Changes of theirs that a person does not want, though nothing was against them. */
  declined: z.number().int(),
});
export type MergeCounts = z.infer<typeof mergeCounts>;

/** A cell of the file that could not be read: whose it is, what stays there, null where there is nothing yet, and whether it is among the entries. */
const shownUnread = unreadCell
  .pick({ cell: true, text: true, message: true })
  .extend({ subject: z.string(), field: z.string(), mine: z.string().nullable(), isEntry: z.boolean() });

/** One objective of the list on the left; null for the registers (people, centres, lists, levels, plans, settings). */
export const mergeGroup = z.strictObject({
  objectiveId: id.nullable(),
  code: code.or(z.literal('')),
  title: longText,
  kind: z.enum(['added', 'removed', 'changed']),
  counts: mergeCounts,
  /** Absent where all of the file was read. */
  unread: z.array(shownUnread).optional(),
});
export type MergeGroup = z.infer<typeof mergeGroup>;

/** One difference as a person reads it; the three values are written as they are printed, null where a side has no such row. */
export const mergeEntry = difference.pick({ key: true, kind: true, state: true, choices: true, unread: true }).extend({
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
  decision: z.enum([...side.options, 'typed']).nullable(),
  /** What was typed in place of both sides, as it is printed; null where nothing was. */
  typed: z.string().nullable(),
  /** Whether a value may be typed in place of both sides. */
  isTypable: z.boolean(),
  /** Whether it would go in, and a person does not want it. */
  isDeclined: z.boolean(),
});
export type MergeEntry = z.infer<typeof mergeEntry>;
