import type { ReadableDatabase } from '../../../electron/archive/archive.ts';
import { indicatorResults } from '../../../electron/archive/indicator-results.ts';
import { indicators } from '../../../electron/archive/indicators.ts';
import { participants } from '../../../electron/archive/participants.ts';
import { phases } from '../../../electron/archive/phases.ts';
import { plans } from '../../../electron/archive/plans.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { objectives } from '../../../electron/archive/tables/objectives.ts';
import type { Indicator } from '../../../shared/schemas/indicator.ts';
import type { IndicatorResult } from '../../../shared/schemas/indicator-result.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import type { Participant } from '../../../shared/schemas/participant.ts';
import type { Phase } from '../../../shared/schemas/phase.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';

/** One objective with the rows that are its own. */
export interface ObjectiveRows {
  readonly objective: Objective;
  readonly participants: readonly Participant[];
  readonly phases: readonly Phase[];
  readonly indicators: readonly Indicator[];
  readonly results: readonly IndicatorResult[];
}

/** The PEG objectives of an archive with their rows, by code. */
export function objectiveRows(db: ReadableDatabase): ObjectiveRows[] {
  return plans(db)
    .flatMap(({ id }) => objectives(db, id))
    .filter(({ level }) => level === 'PEG')
    .map((objective) => {
      const own = indicators(db, objective.id);
      return {
        objective,
        participants: participants(db, objective.id),
        phases: phases(db, objective.id),
        indicators: own,
        results: own.flatMap(({ id }) => indicatorResults(db, id)),
      };
    });
}

/** `count` copies of the given objectives, taken in turn, with identities and codes of their own, in another plan. */
export function copiedRows(originals: readonly ObjectiveRows[], count: number, planId: Id): ObjectiveRows[] {
  return Array.from({ length: count }, (_, index) => {
    const original = originals[index % originals.length];
    if (original === undefined) throw new Error('No objective to copy');
    return copyOf(original, planId, index);
  });
}

function copyOf({ objective, ...rows }: ObjectiveRows, planId: Id, index: number): ObjectiveRows {
  const objectiveId = newId();
  const centre = objective.code.split('_')[1];
  const code = `${objective.year}_${centre}_${String(index + 1).padStart(5, '0')}`;
  const indicatorIds = new Map(rows.indicators.map(({ id }) => [id, newId()]));
  const copiedId = (id: Id) => indicatorIds.get(id) ?? id;
  return {
    objective: { ...objective, id: objectiveId, planId, code },
    participants: rows.participants.map((row) => ({ ...row, id: newId(), objectiveId })),
    phases: rows.phases.map((row) => ({ ...row, id: newId(), objectiveId })),
    indicators: rows.indicators.map((row) => ({ ...row, id: copiedId(row.id), objectiveId })),
    results: rows.results.map((row) => ({ ...row, id: newId(), indicatorId: copiedId(row.indicatorId) })),
  };
}

/** How many rows of the archive they are. */
export function rowCount(copies: readonly ObjectiveRows[]): number {
  return copies.reduce(
    (sum, copy) =>
      sum + 1 + copy.participants.length + copy.phases.length + copy.indicators.length + copy.results.length,
    0,
  );
}
