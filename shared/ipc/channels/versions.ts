import { z } from 'zod';
import { id, isoDate, isoInstant, lineText, year } from '../../schemas/primitives.ts';
import { variedObjective } from '../../schemas/varied-objective.ts';
import { channel } from '../channel.ts';
import { undoState } from '../edit-outcome.ts';

const plan = z.strictObject({ planId: id, year });

/** A version of the plan of a year, and how many objectives it planned otherwise than the one before. */
const shownVersion = z.strictObject({
  id,
  kind: z.enum(['approval', 'variation']),
  date: isoDate,
  act: lineText,
  snapshotId: id,
  varied: z.number().int(),
});
export type ShownVersion = z.infer<typeof shownVersion>;

export const versionChannels = {
  /**
   * The versions of the plan of a vista and year, in the order in which they were adopted, and how many objectives are varied since the last:
   * null where there is none. `reading` names the answer for who asks what exactly is varied.
   */
  'versions:read': channel(
    plan,
    z.strictObject({
      reading: z.number().int(),
      versions: z.array(shownVersion),
      sinceLast: z.number().int().nullable(),
    }),
  ),
  /**
   * So many objectives, from a place in the order of their codes, that a version planned otherwise than the one before, or, for null, that are
   * planned otherwise now than in the last; null where another reading has taken the place of this one.
   */
  'versions:varied': channel(
    z.strictObject({ reading: z.number().int(), versionId: id.nullable(), from: z.number().int().min(0) }),
    z.strictObject({ varied: z.array(variedObjective) }).nullable(),
  ),
  /** Adopts the plan as it stands, as one step; `notice` is what there is to tell of it. */
  'versions:approve': channel(
    z.strictObject({ ...plan.shape, date: isoDate, act: z.string() }),
    z.strictObject({ savedAt: isoInstant, undoState, notice: z.string().nullable() }),
  ),
} as const;
