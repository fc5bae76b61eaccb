import { z } from 'zod';
import { percentage } from './primitives.ts';

/** Settings that were not there from the first: documents that lack them have the usual ones. */
const later = {
  expectedProgress: z.enum(['linear', 'milestone', 'none']),
  tolerance: percentage,
  phasesShare: percentage,
  objectiveWeights: z.enum(['free', 'hundred']),
};

/**
 * How a municipality reckons. No national formula exists (DFP, Linee guida 2/2017), so these are settings, with the defaults of
 * docs/glossary.md. `lowerIsBetter`: `ratio` is 100 if R <= T else 100 x T / R (PERFORM+); `mirrored` is
 * 100 x (2T - R) / T (GZOOM). `expectedProgress` says how much of a phase should be done at a date: as much as days have passed,
 * all of it at its planned end, or nothing is expected. `tolerance` is the gap, in hundredths of a percentage, within which an objective is on
 * track; `phasesShare` the share of phases in an outcome, the rest being that of indicators. `objectiveWeights` says whether the weights of a
 * centre's objectives must make 100,00.
 */
export const settings = z.strictObject({
  blankProgress: z.enum(['zero', 'leftOut']),
  lowerIsBetter: z.enum(['ratio', 'mirrored']),
  cappedAttainment: z.boolean(),
  objectiveAttainment: z.enum(['weightedMean', 'worst']),
  pageNumbers: z.boolean(),
  expectedProgress: later.expectedProgress.default('linear'),
  tolerance: later.tolerance.default(percentage.parse(1_000)),
  phasesShare: later.phasesShare.default(percentage.parse(0)),
  objectiveWeights: later.objectiveWeights.default('free'),
});
export type Settings = z.infer<typeof settings>;

/** What a person changes of them: one that is not named stays as it is, and has no default. */
export const settingsPatch = settings.extend(later).exactPartial();

export const DEFAULT_SETTINGS: Settings = {
  blankProgress: 'zero',
  lowerIsBetter: 'ratio',
  cappedAttainment: true,
  objectiveAttainment: 'weightedMean',
  pageNumbers: false,
  expectedProgress: 'linear',
  tolerance: percentage.parse(1_000),
  phasesShare: percentage.parse(0),
  objectiveWeights: 'free',
};
