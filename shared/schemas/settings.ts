import { z } from 'zod';

/**
 * How a municipality reckons. No national formula exists (DFP, Linee guida 2/2017), so these are settings, with the defaults of
 * docs/glossary.md. `lowerIsBetter`: `ratio` is 100 if R <= T else 100 x T / R (PERFORM+); `mirrored` is
 * 100 x (2T - R) / T (GZOOM).
 */
export const settings = z.strictObject({
  blankProgress: z.enum(['zero', 'leftOut']),
  lowerIsBetter: z.enum(['ratio', 'mirrored']),
  cappedAttainment: z.boolean(),
  objectiveAttainment: z.enum(['weightedMean', 'worst']),
  pageNumbers: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const DEFAULT_SETTINGS: Settings = {
  blankProgress: 'zero',
  lowerIsBetter: 'ratio',
  cappedAttainment: true,
  objectiveAttainment: 'weightedMean',
  pageNumbers: false,
};
