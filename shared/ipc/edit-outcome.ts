import { z } from 'zod';
import { objectiveDetail } from '../schemas/objective-detail.ts';
import { id, isoInstant } from '../schemas/primitives.ts';

/** What can be undone and redone now; labels are Italian and name the step: «peso della fase 2». */
export const undoState = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() });
export type UndoState = z.infer<typeof undoState>;

/**
 * What every edit answers: the objective as it now stands on disk (null when it was deleted or none is touched), the rows the
 * edit made, and what can be undone. One edit is one transaction.
 */
export const editOutcome = z.strictObject({
  objective: objectiveDetail.nullable(),
  created: z.array(id),
  savedAt: isoInstant,
  undoState,
});
export type EditOutcome = z.infer<typeof editOutcome>;
