import { z } from 'zod';
import { id, longText, percentage } from './primitives.ts';

/** Yes or no as a column holds it. */
const yesOrNo = z.literal([0, 1]);

/**
 * What is said of one objective at a check. `reachable` is null where nobody said. `evaluated`, `notAssessable` and `evaluationNote` are the
 * Nucleo di valutazione's, at the final check: a percentage of its own in hundredths, whether the objective is left out of means, and why.
 * An objective without an entry is as one with a blank entry.
 */
export const reviewEntry = z.strictObject({
  id,
  reviewId: id,
  objectiveId: id,
  issues: longText,
  corrections: longText,
  reachable: yesOrNo.nullable(),
  evaluated: percentage.nullable(),
  notAssessable: yesOrNo,
  evaluationNote: longText,
});
export type ReviewEntry = z.infer<typeof reviewEntry>;

/** What a form or grid writes of an entry. */
export const reviewEntryPatch = reviewEntry.omit({ id: true, reviewId: true, objectiveId: true }).exactPartial();
export type ReviewEntryPatch = z.infer<typeof reviewEntryPatch>;

/** The fields of an entry that are the Nucleo di valutazione's. */
export const EVALUATION_FIELDS: readonly string[] = [
  'evaluated',
  'notAssessable',
  'evaluationNote',
] satisfies readonly (keyof ReviewEntryPatch)[];
