import { z } from 'zod';
import { band } from './band.ts';
import { pace } from './pace.ts';
import { code, hundredths, id, isoDate, lineText, longText, percentage, year } from './primitives.ts';
import { reviewEntry } from './review-entry.ts';
import { settings } from './settings.ts';

/** How the figures of a check were reckoned: printed with them, since they change the verdict. */
export const reckoning = settings.pick({
  expectedProgress: true,
  tolerance: true,
  blankProgress: true,
  phasesShare: true,
  lowerIsBetter: true,
  objectiveAttainment: true,
  cappedAttainment: true,
  objectiveWeights: true,
});
export type Reckoning = z.infer<typeof reckoning>;

/**
 * What is reckoned of one objective at a date, and what was said of it at a check. Percentages are hundredths; null is what cannot be
 * reckoned. `outcome` is the one that counts: `evaluated` where the Nucleo gave one, else `computed`; null for what is not assessable. `overdue`
 * and `blank` count phases past their planned end and weighing ones of which nobody knows the progress; `lateBy` is in days, of a completed objective whose phases
 * have all ended.
 */
export const objectiveFigures = z.strictObject({
  objectiveId: id,
  code,
  title: longText,
  centreId: id.nullable(),
  responsible: lineText,
  status: lineText,
  weight: hundredths.nullable(),
  progress: percentage.nullable(),
  expected: percentage.nullable(),
  gap: hundredths.nullable(),
  pace,
  overdue: z.number().int(),
  blank: z.number().int(),
  lateBy: z.number().int().nullable(),
  attainment: percentage.nullable(),
  computed: percentage.nullable(),
  evaluated: percentage.nullable(),
  outcome: percentage.nullable(),
  band: lineText.nullable(),
  notAssessable: z.boolean(),
  issues: reviewEntry.shape.issues,
  corrections: reviewEntry.shape.corrections,
  reachable: z.boolean().nullable(),
  evaluationNote: reviewEntry.shape.evaluationNote,
});
export type ObjectiveFigures = z.infer<typeof objectiveFigures>;

/** A centre by what it is called, so that figures can be read without the archive that they are of. */
export const namedCentre = z.strictObject({ id, parentId: id.nullable(), code: lineText, name: lineText });
export type NamedCentre = z.infer<typeof namedCentre>;

/** What a group of objectives comes to on the mean; percentages in hundredths, null where nothing can be reckoned. */
export const rollUpMeans = z.strictObject({
  progress: percentage.nullable(),
  expected: percentage.nullable(),
  gap: hundredths.nullable(),
  outcome: percentage.nullable(),
});
export type RollUpMeans = z.infer<typeof rollUpMeans>;

/**
 * The figures of the PEG objectives of a plan and year at a date, by code, with the centres and bands that they name. `lastYear` is what the
 * final check of the year before came to, as it was known when this one was frozen: null where there was none, absent where nothing is frozen or an
 * earlier program froze it.
 */
export const yearFigures = z.strictObject({
  planId: id,
  year,
  on: isoDate,
  reckoning,
  centres: z.array(namedCentre).readonly(),
  bands: z.array(band.omit({ id: true })).readonly(),
  objectives: z.array(objectiveFigures).readonly(),
  lastYear: rollUpMeans.nullable().optional(),
});
export type YearFigures = z.infer<typeof yearFigures>;
