import { z } from 'zod';
import { code, isoDate, lineText } from './primitives.ts';

/** The parameters that were set when the schede were printed, as the cover lists them; an unset one is absent. */
export const coverParameters = z.strictObject({
  plan: z.strictObject({ code, name: lineText }).optional(),
  levelLabel: lineText.optional(),
  shortDescription: lineText.optional(),
  centre: z.strictObject({ code, name: lineText }).optional(),
});
export type CoverParameters = z.infer<typeof coverParameters>;

/** First page of a printed document: the day it was made (`Data elaborazione`) and its parameters. */
export const cover = z.strictObject({ date: isoDate, parameters: coverParameters });
export type Cover = z.infer<typeof cover>;
