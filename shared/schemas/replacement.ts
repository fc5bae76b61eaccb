import { z } from 'zod';
import { lineText } from './primitives.ts';

/** The texts that a word may be replaced in, as `table.field`: those that are written, not the names of the registers. */
export const REPLACEABLE = [
  'objectives.shortDescription',
  'objectives.title',
  'objectives.implementation',
  'objectives.progressReport',
  'phases.description',
  'phases.note',
  'indicators.description',
  'indicators.note',
] as const;
export const replaceable = z.enum(REPLACEABLE);
export type Replaceable = z.infer<typeof replaceable>;

/** What is to be found and what is to stand in its place. */
export const replacement = z.strictObject({
  find: lineText.min(1),
  put: lineText,
  fields: z.array(replaceable).min(1),
  matchCase: z.boolean(),
  wholeWords: z.boolean(),
});
export type Replacement = z.infer<typeof replacement>;
