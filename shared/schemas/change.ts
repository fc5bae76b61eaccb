import { z } from 'zod';
import { id, isoInstant } from './primitives.ts';
import { TABLE_NAMES } from './table-names.ts';

/** One transaction as the history shows it: who wrote, when, and what it is called, such as `Importazione di schede.pdf`. */
export const changeStep = z.strictObject({ id, at: isoInstant, who: z.string(), label: z.string() });
export type ChangeStep = z.infer<typeof changeStep>;

/** A value as the archive holds it: hundredths for numbers, null where a number, date or reference is blank. */
export const loggedValue = z.union([z.string(), z.number(), z.null()]);
export const loggedRow = z.record(z.string(), loggedValue);

/** Tables whose every field is logged: those of a document, what a document has once, the returns that were taken, the doubts of imports, the
 * findings that are well as they are, what was done with checks, and the versions of the plan. */
export const changedEntity = z.enum([
  'municipality',
  ...TABLE_NAMES,
  'settings',
  'takenReturns',
  'importDoubts',
  'acceptedFindings',
  'closings',
  'planVersions',
]);
export type ChangedEntity = z.infer<typeof changedEntity>;

const written = { number: z.number().int(), step: changeStep, entity: changedEntity, entityId: id };

/**
 * One thing written: a row born with its fields, a row gone with those it had, or one field from a value to another.
 * `number` counts on through the whole archive.
 */
export const change = z.discriminatedUnion('kind', [
  z.strictObject({ ...written, kind: z.literal('insert'), newRow: loggedRow }),
  z.strictObject({ ...written, kind: z.literal('delete'), oldRow: loggedRow }),
  z.strictObject({
    ...written,
    kind: z.literal('update'),
    field: z.string(),
    oldValue: loggedValue,
    newValue: loggedValue,
  }),
]);
export type Change = z.infer<typeof change>;
