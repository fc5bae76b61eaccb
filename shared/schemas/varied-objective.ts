import { z } from 'zod';
import { id } from './primitives.ts';

/** One thing that is planned otherwise, as a person reads it; null where a version has no such row. */
const variation = z.strictObject({
  subject: z.string(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Whether it says who takes part or who answers, by name. */
  namesPeople: z.boolean(),
});
export type Variation = Readonly<z.infer<typeof variation>>;

/** What is planned otherwise of one objective, and why, as it is said in the later version: blank where nobody said why, and of what was removed. */
export const variedObjective = z.strictObject({
  objectiveId: id,
  code: z.string(),
  title: z.string(),
  /** The centres that answer for it in either version. */
  centreIds: z.array(id).readonly(),
  what: z.enum(['added', 'removed', 'changed']),
  reason: z.string(),
  variations: z.array(variation).readonly(),
});
export type VariedObjective = Readonly<z.infer<typeof variedObjective>>;
