import { z } from 'zod';
import { id, isoInstant, lineText } from './primitives.ts';

/**
 * A doubt that a reader settled by a rule while a file was taken in, beside the field that it speaks of. It stays until somebody says
 * that it was looked at, or its objective goes; it belongs to the archive that read the file, and does not leave it.
 */
export const importDoubt = z.strictObject({
  id,
  objectiveId: id,
  entity: z.enum(['objective', 'phase', 'indicator', 'participant']),
  /** The row that was made of what was read; it may be gone since. */
  rowId: id,
  field: lineText.nullable(),
  /** Name of the file, and where in it: `pagina 4, riga 134, Peso`. */
  file: lineText,
  place: lineText,
  /** One Italian sentence: what was seen, and as what it was taken. */
  message: lineText.min(1),
  readAt: isoInstant,
});
export type ImportDoubt = z.infer<typeof importDoubt>;
