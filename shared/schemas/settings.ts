import { z } from 'zod';

/**
 * How an Ente reckons. No national formula exists (DFP, Linee guida 2/2017), so these are settings with the defaults of
 * the domain rules. `lowerIsBetter`: `ratio` is 100 if R <= T else 100 x T / R (PERFORM+); `mirrored` is
 * 100 x (2T - R) / T (GZOOM).
 */
export const settings = z.strictObject({
  blankProgress: z.enum(['zero', 'leftOut']).default('zero'),
  lowerIsBetter: z.enum(['ratio', 'mirrored']).default('ratio'),
  cappedAttainment: z.boolean().default(true),
  objectiveAttainment: z.enum(['weightedMean', 'worst']).default('weightedMean'),
  pageNumbers: z.boolean().default(false),
});
export type Settings = z.infer<typeof settings>;
