import { z } from 'zod';
import { plan } from './plan.ts';
import { code, id, lineText, longText, percentage, year } from './primitives.ts';

/** An objective of the old year as the new year is prepared. */
export const yearCandidate = z.strictObject({
  id,
  code,
  title: longText,
  status: lineText,
  progress: percentage.nullable(),
  centreId: id.nullable(),
  centre: lineText,
  /** The code that it gets in the new year, until somebody types another. */
  nextCode: code,
  /** Whether it goes on unless somebody says otherwise: not what is done or dropped, nor what goes on already. */
  goesOn: z.boolean(),
  /** The code of the objective of the new year that goes on from it already; null when none does. */
  continuedBy: code.nullable(),
  /** Why it cannot go on here, in one sentence; null when it can. */
  refusal: z.string().nullable(),
});
export type YearCandidate = z.infer<typeof yearCandidate>;

/** What a new year would be made of. */
export const newYearProposal = z.strictObject({
  from: year,
  to: year,
  plan: z.strictObject({ ...plan.shape, isNew: z.boolean() }),
  candidates: z.array(yearCandidate).readonly(),
});
export type NewYearProposal = z.infer<typeof newYearProposal>;

/** An objective that is to go on, under which code. */
export const renewal = z.strictObject({ id, code });
export type Renewal = z.infer<typeof renewal>;
