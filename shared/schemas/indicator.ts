import { z } from 'zod';
import { hundredths, id, lineText, longText, position } from './primitives.ts';

/** How a result is read against its target: more is better, less is better, or yes (1) against no (0). */
export const DIRECTIONS = ['higher', 'lower', 'yesNo'] as const;
export const direction = z.enum(DIRECTIONS);
export type Direction = z.infer<typeof direction>;

/**
 * One measure of an objective. `weight` (hundredths, default 1,00) counts in the mean of several indicators; `unit` is what it is measured in,
 * blank where its description says so. `continuesId` is the indicator of the year before that it goes on from, as that of an objective.
 */
export const indicator = z.strictObject({
  id,
  objectiveId: id,
  position,
  description: longText,
  typeId: id.nullable(),
  direction,
  weight: hundredths,
  target: hundredths.nullable(),
  result: hundredths.nullable(),
  note: longText,
  unit: lineText.default(''),
  continuesId: id.nullable().default(null),
});
export type Indicator = z.infer<typeof indicator>;
