import { z } from 'zod';
import { id, isoInstant } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';
import { editOutcome, undoState } from '../edit-outcome.ts';

/** One change of one field, as a person reads it: values are printed in Italian form, blank where there was none. */
export const fieldChange = z.strictObject({
  changeId: z.number().int(),
  at: isoInstant,
  who: z.string(),
  step: z.string(),
  /** What it was about: `fase 2`, `indicatore 3`, or the objective itself. */
  subject: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
  /** Whether the value before can be put back. */
  restorable: z.boolean(),
});
export type FieldChange = z.infer<typeof fieldChange>;

/** An undone or redone step tells which objective to show. */
const stepOutcome = editOutcome.extend({ objectiveId: id.nullable(), label: z.string() });

export const historyChannels = {
  'history:state': channel(z.void(), undoState),
  'history:undo': channel(z.void(), stepOutcome.nullable()),
  'history:redo': channel(z.void(), stepOutcome.nullable()),
  'history:objective': channel(
    z.strictObject({
      objectiveId: id,
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    z.strictObject({ changes: z.array(fieldChange) }),
  ),
  'history:restore-value': channel(z.strictObject({ changeId: z.number().int() }), editOutcome),
} as const;
