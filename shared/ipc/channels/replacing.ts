import { z } from 'zod';
import { code, id } from '../../schemas/primitives.ts';
import { replaceable, replacement } from '../../schemas/replacement.ts';
import { channel } from '../channel.ts';
import { editOutcome } from '../edit-outcome.ts';

/** A text in which something would be replaced. */
export const replacedPlace = z.strictObject({
  rowId: id,
  objectiveId: id,
  code,
  /** Which row of the objective it is, from 1; null for a text of the objective itself. */
  row: z.number().int().nullable(),
  field: replaceable,
  times: z.number().int(),
  /** What stands around what would be replaced, one line for those that are near each other. */
  lines: z.array(z.array(z.strictObject({ text: z.string(), marked: z.boolean() }))),
});
export type ReplacedPlace = z.infer<typeof replacedPlace>;

/** How many places are listed; the rest is counted. */
export const MOST_PLACES = 1_000;

export const replacingChannels = {
  /** What a replacement would change over the archive, and what it would leave as it is since another office has locked it. */
  'replacing:look': channel(
    replacement,
    z.strictObject({
      places: z.array(replacedPlace),
      texts: z.number().int(),
      times: z.number().int(),
      locked: z.number().int(),
    }),
  ),
  /** Replaces, as one step. @param texts how many texts that changes, as it was looked at: with another number nothing is written. */
  'replacing:write': channel(replacement.extend({ texts: z.number().int().min(1) }), editOutcome),
} as const;
