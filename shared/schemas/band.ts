import { z } from 'zod';
import { id, lineText, percentage } from './primitives.ts';

/** What outcomes from a percentage on are called, in hundredths: an outcome is of the band with the greatest minimum that it reaches. */
export const band = z.strictObject({ id, minimum: percentage, label: lineText.min(1) });
export type Band = z.infer<typeof band>;
