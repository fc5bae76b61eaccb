import { z } from 'zod';
import { id, isoDate } from './primitives.ts';

/** A check of the year: where the objectives of a plan stand at a date. Its year is that of the date; the one of 31/12 is the final one. */
export const review = z.strictObject({ id, planId: id, date: isoDate });
export type Review = z.infer<typeof review>;

/** What was done with a check: nothing yet, its figures frozen, or frozen with what the Nucleo di valutazione says. Derived from its closing. */
export const REVIEW_STATES = ['open', 'closed', 'validated'] as const;
export const reviewState = z.enum(REVIEW_STATES);
export type ReviewState = z.infer<typeof reviewState>;
