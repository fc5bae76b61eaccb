import { z } from 'zod';
import { levelCode } from './level.ts';
import { code, id, lineText, year } from './primitives.ts';

/**
 * Which objectives to print or list. Absent criteria select everything. A `year` takes its own objectives and those that are of every
 * year (shared/rules/is-of-year.ts); `text` is looked for inside the short description, accents and case ignored; `centre` takes
 * a centre and its sub-centres.
 */
export const selection = z.strictObject({
  plan: code.optional(),
  year: year.optional(),
  level: levelCode.optional(),
  text: lineText.min(1).optional(),
  centre: code.optional(),
});
export type Selection = z.infer<typeof selection>;

/** What a window prints: `only` these, of those that the rest selects. It never leaves the archive, as a selection may. */
export const printSelection = selection.extend({ only: z.array(id).min(1).optional() });
export type PrintSelection = z.infer<typeof printSelection>;
/** The part of it that two versions of an archive are compared by. */
export const comparedPart = selection.pick({ plan: true, year: true });
export type ComparedPart = z.infer<typeof comparedPart>;
