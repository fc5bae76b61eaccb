import { z } from 'zod';
import { centre } from './centre.ts';
import { indicator } from './indicator.ts';
import { indicatorResult } from './indicator-result.ts';
import { objective } from './objective.ts';
import { participant } from './participant.ts';
import { phase } from './phase.ts';
import { lineText } from './primitives.ts';

/*
 * An objective with all its rows and the names they refer to: what the editor shows and the rules judge.
 * Names are blank where the reference is null; rows are in their order.
 */

export const phaseDetail = phase.extend({ responsible: lineText, centre: lineText });
export const indicatorDetail = indicator.extend({ type: lineText, results: z.array(indicatorResult).readonly() });
export const participantDetail = participant.extend({ name: lineText, relation: lineText });

export const objectiveDetail = objective.extend({
  councillor: lineText,
  centre: centre.nullable(),
  responsible: lineText,
  status: lineText,
  phases: z.array(phaseDetail).readonly(),
  indicators: z.array(indicatorDetail).readonly(),
  participants: z.array(participantDetail).readonly(),
});

export type PhaseDetail = z.infer<typeof phaseDetail>;
export type IndicatorDetail = z.infer<typeof indicatorDetail>;
export type ParticipantDetail = z.infer<typeof participantDetail>;
export type ObjectiveDetail = z.infer<typeof objectiveDetail>;
