import { z } from 'zod';
import { indicatorDetail, objectiveDetail, phaseDetail } from '../../schemas/objective-detail.ts';
import { id } from '../../schemas/primitives.ts';
import { indicatorPatch, phasePatch } from '../../schemas/row-patches.ts';
import { channel } from '../channel.ts';
import { editOutcome } from '../edit-outcome.ts';
import { OBJECTIVES_AT_ONCE } from '../objectives-at-once.ts';

const someObjectives = z.strictObject({ objectiveIds: z.array(id).min(1).max(OBJECTIVES_AT_ONCE) });
const rowsAcross = <Row extends z.ZodType>(row: Row) => z.strictObject({ rows: z.array(row) });
const changesAcross = <Patch extends z.ZodType>(patch: Patch) =>
  z.strictObject({
    changes: z.array(z.strictObject({ objectiveId: id, id, patch })).min(1),
    typing: z.boolean().default(false),
  });

/** What an edit of rows of several objectives answers: all of them, as they now stand on disk. One edit is one transaction. */
export const acrossOutcome = editOutcome
  .omit({ objective: true, created: true })
  .extend({ objectives: z.array(objectiveDetail) });
export type AcrossOutcome = z.infer<typeof acrossOutcome>;

export const acrossChannels = {
  /** The phases of objectives, those of one together and in their order. */
  'phases:of': channel(someObjectives, rowsAcross(phaseDetail)),
  'phases:write-across': channel(changesAcross(phasePatch), acrossOutcome),
  'indicators:of': channel(someObjectives, rowsAcross(indicatorDetail)),
  'indicators:write-across': channel(changesAcross(indicatorPatch), acrossOutcome),
} as const;
