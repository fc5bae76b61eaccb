import { z } from 'zod';
import { lineText, longText } from '../../../shared/schemas/primitives.ts';
import { sampleDate, sampleHundredths } from './sample-fields.ts';

const act = { date: sampleDate, act: lineText.min(1) };

/** What an objective had planned before it was varied, by the description of the row, and why it was. */
const varied = z.strictObject({
  reason: longText.min(1),
  phases: z.record(z.string(), z.strictObject({ plannedEnd: sampleDate })).default({}),
  indicators: z.record(z.string(), z.strictObject({ target: sampleHundredths })).default({}),
});

/** `versioni.yaml`: the two versions of the plan of the sample's year; what was varied is by the code of its objective. */
export const sampleVersions = z.strictObject({
  approval: z.strictObject(act),
  variation: z.strictObject({ ...act, objectives: z.record(z.string(), varied) }),
});
export type SampleVersions = z.infer<typeof sampleVersions>;
