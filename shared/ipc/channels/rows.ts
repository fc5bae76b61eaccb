import { z } from 'zod';
import { id, position } from '../../schemas/primitives.ts';
import { indicatorPatch, participantPatch, phasePatch } from '../../schemas/row-patches.ts';
import { channel } from '../channel.ts';
import { editOutcome } from '../edit-outcome.ts';

const changesOf = <Patch extends z.ZodType>(patch: Patch) =>
  z.strictObject({
    objectiveId: id,
    changes: z.array(z.strictObject({ id, patch })).min(1),
    typing: z.boolean().default(false),
  });
/** New rows stand from `position` on, pushing the others down. */
const rowsOf = <Patch extends z.ZodType>(patch: Patch) =>
  z.strictObject({ objectiveId: id, position, rows: z.array(patch).min(1) });
/** A block of cells pasted over rows and past their end: one step. */
const pasteOf = <Patch extends z.ZodType>(patch: Patch) =>
  z.strictObject({ objectiveId: id, changes: z.array(z.strictObject({ id, patch })), rows: z.array(patch) });
const someRows = z.strictObject({ objectiveId: id, ids: z.array(id).min(1) });
const moveRows = someRows.extend({ position });

export const rowChannels = {
  'phases:write': channel(changesOf(phasePatch), editOutcome),
  'phases:insert': channel(rowsOf(phasePatch), editOutcome),
  'phases:paste': channel(pasteOf(phasePatch), editOutcome),
  'phases:duplicate': channel(someRows, editOutcome),
  'phases:move': channel(moveRows, editOutcome),
  'phases:delete': channel(someRows, editOutcome),
  'indicators:write': channel(changesOf(indicatorPatch), editOutcome),
  'indicators:insert': channel(rowsOf(indicatorPatch), editOutcome),
  'indicators:paste': channel(pasteOf(indicatorPatch), editOutcome),
  'indicators:duplicate': channel(someRows, editOutcome),
  'indicators:move': channel(moveRows, editOutcome),
  'indicators:delete': channel(someRows, editOutcome),
  'participants:write': channel(changesOf(participantPatch), editOutcome),
  'participants:insert': channel(rowsOf(participantPatch), editOutcome),
  'participants:paste': channel(pasteOf(participantPatch), editOutcome),
  'participants:duplicate': channel(someRows, editOutcome),
  'participants:move': channel(moveRows, editOutcome),
  'participants:delete': channel(someRows, editOutcome),
} as const;
