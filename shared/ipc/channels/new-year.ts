import { z } from 'zod';
import { newYearProposal, renewal } from '../../schemas/new-year.ts';
import { code, id, isoInstant, year } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';
import { editOutcome, undoState } from '../edit-outcome.ts';

const linked = z.strictObject({ id, planId: id, year: year.nullable(), code });

const order = z.strictObject({
  planId: id,
  from: year,
  /** The code of the vista that it goes into; null for the one that follows. */
  toPlan: code.nullable(),
});

export const newYearChannels = {
  /** What the year after would be made of. */
  'new-year:propose': channel(order, newYearProposal),
  /** Makes the year after of these objectives, as one step. */
  'new-year:make': channel(
    z.strictObject({ ...order.shape, renewals: z.array(renewal) }),
    z.strictObject({
      savedAt: isoInstant,
      undoState,
      planId: id,
      year,
      objectiveIds: z.array(id),
    }),
  ),
  /** What an objective goes on from, and what goes on from it. */
  'new-year:links': channel(
    z.strictObject({ objectiveId: id }),
    z.strictObject({ before: z.union([linked, z.literal('absent')]).nullable(), after: linked.nullable() }),
  ),
  /** How many indicators of a year, of one vista or of any for null, have another result of the year before than that year came to. */
  'new-year:behind': channel(
    z.strictObject({ planId: id.nullable(), year }),
    z.strictObject({ indicators: z.number().int() }),
  ),
  /** Brings the results of the year before over, to all of a vista and year or to one indicator, as one step. */
  'new-year:bring-history': channel(
    z.union([z.strictObject({ planId: id.nullable(), year }), z.strictObject({ objectiveId: id, indicatorId: id })]),
    editOutcome,
  ),
} as const;
