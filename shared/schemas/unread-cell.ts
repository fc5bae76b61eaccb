import { z } from 'zod';
import { id } from './primitives.ts';

/** A cell of a file that could not be read, of a row that could: the value that is there stays. */
export const unreadCell = z.strictObject({
  objectiveId: id,
  entity: z.enum(['objective', 'phase', 'indicator']),
  rowId: id,
  field: z.string(),
  /** As a spreadsheet names it: `Fasi!H2`. */
  cell: z.string(),
  /** What stands there, and why it is no value of the field: one Italian sentence. */
  text: z.string(),
  message: z.string(),
});
export type UnreadCell = z.infer<typeof unreadCell>;
