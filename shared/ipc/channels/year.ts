import { z } from 'zod';
import { hundredths, id, isoDate, lineText, year } from '../../schemas/primitives.ts';
import { reckoning } from '../../schemas/review-figures.ts';
import { channel } from '../channel.ts';
import { returnCounts, shownReview, shownRollUp } from './reviews.ts';

/** A line of the year at a glance. `centreId` is null for objectives of no centre. */
const glanceCentre = z.strictObject({
  centreId: id.nullable(),
  depth: z.number().int(),
  name: lineText,
  figures: shownRollUp,
  /** Total of the weights of its own objectives, where it is to be 100,00 and is not: what is missing or too much; `mixed` where some are blank. */
  weights: z.union([hundredths, z.literal('mixed')]).nullable(),
  returned: returnCounts.nullable(),
});

const out = z.strictObject({
  receiver: lineText,
  deadline: isoDate.nullable(),
  isOverdue: z.boolean(),
  codes: z.array(z.string()),
});

/** The year of a plan as it stands. */
export const yearGlance = z.strictObject({
  on: isoDate,
  reckoning,
  review: shownReview.nullable(),
  returns: returnCounts.nullable(),
  centres: z.array(glanceCentre),
  total: shownRollUp,
  out: z.array(out),
  /** Changes of the last seven days, by objective, the most first. */
  recent: z.strictObject({
    changes: z.number().int(),
    objectives: z.array(z.strictObject({ id, code: z.string(), changes: z.number().int() })),
  }),
});
export type YearGlance = z.infer<typeof yearGlance>;

export const yearChannels = {
  'year:glance': channel(z.strictObject({ planId: id, year }), yearGlance),
} as const;
