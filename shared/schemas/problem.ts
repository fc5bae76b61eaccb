import { z } from 'zod';

/** Where in a file something was seen; page, line and cell count from 1 as a person counts. */
export const place = z.strictObject({
  file: z.string(),
  page: z.number().int().min(1).optional(),
  line: z.number().int().min(1).optional(),
  cell: z.string().optional(),
});
export type Place = z.infer<typeof place>;

/**
 * What an importer has to tell. A `blocking` problem would lose or invent data, so the file is refused whole; a `mild` one
 * says how a doubt was settled. `message` is one Italian sentence.
 */
export const problem = z.strictObject({
  severity: z.enum(['blocking', 'mild']),
  code: z.string(),
  message: z.string(),
  place,
});
export type Problem = z.infer<typeof problem>;
