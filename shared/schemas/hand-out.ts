import { z } from 'zod';
import { id, isoDate, isoInstant, lineText } from './primitives.ts';

/**
 * What the receiver of a hand-out may change: everything, or only what is filled in at a check (stato di attuazione, status, actual
 * dates, progress, results and notes).
 */
export const HAND_OUT_SCOPES = ['everything', 'results'] as const;
export const handOutScope = z.enum(HAND_OUT_SCOPES);
export type HandOutScope = z.infer<typeof handOutScope>;

/** As a package of Pegaso, or as a spreadsheet to fill in. */
export const handOutFormat = z.enum(['package', 'spreadsheet']);
export type HandOutFormat = z.infer<typeof handOutFormat>;

/** Objectives handed to another office: what it may do with them and until when. `deadline` and `message` may be blank. */
export const handOut = z.strictObject({
  id,
  at: isoInstant,
  sender: lineText,
  receiver: lineText,
  format: handOutFormat,
  scope: handOutScope,
  deadline: isoDate.nullable(),
  message: z.string().max(4_000),
  /** What was chosen, as a person says it: `Centro S08 Biblioteca e sotto-centri`. */
  selection: z.string(),
  objectiveIds: z.array(id).readonly(),
  /** The check whose entries it asks for; null where it is for none. */
  reviewId: id.nullable().default(null),
});
export type HandOut = z.infer<typeof handOut>;
