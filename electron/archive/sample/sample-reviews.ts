import { z } from 'zod';
import { longText } from '../../../shared/schemas/primitives.ts';
import { sampleDate, samplePercentage } from './sample-fields.ts';

/** `sì` or `no`. */
const yesOrNo = z.enum(['sì', 'no']).transform((word): 0 | 1 => (word === 'sì' ? 1 : 0));

const entry = z.strictObject({
  issues: longText.default(''),
  corrections: longText.default(''),
  reachable: yesOrNo.nullable().default(null),
});

const evaluation = z.strictObject({
  evaluated: samplePercentage.nullable().default(null),
  notAssessable: yesOrNo.default(0),
  note: longText.default(''),
});

/** The two checks of the sample, of 30/06 and 31/12; entries are by the code of their objective. */
export const sampleReviews = z.strictObject({
  june: z.strictObject({
    closed: sampleDate,
    /** Progress, in June, of phases that had begun and were not finished. */
    underway: samplePercentage,
    entries: z.record(z.string(), entry),
  }),
  december: z.strictObject({
    closed: sampleDate,
    entries: z.record(z.string(), entry),
    evaluations: z.record(z.string(), evaluation),
  }),
});
export type SampleReviews = z.infer<typeof sampleReviews>;
