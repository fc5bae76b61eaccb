import type { ReadableDatabase } from '../../../electron/archive/archive.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { allRows, rowsWhere } from '../../../electron/archive/tables/table.ts';
import {
  INDICATOR_RESULTS,
  INDICATORS,
  OBJECTIVES,
  PARTICIPANTS,
  PHASES,
  PLANS,
} from '../../../electron/archive/tables/tables.ts';
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
  return allRows(db, PLANS)
    .flatMap(({ id }) => rowsWhere(db, OBJECTIVES, { planId: id }))
    .filter(({ level }) => level === 'PEG')
    .map((objective) => {
      const own = rowsWhere(db, INDICATORS, { objectiveId: objective.id });
      return {
        objective,
        participants: rowsWhere(db, PARTICIPANTS, { objectiveId: objective.id }),
        phases: rowsWhere(db, PHASES, { objectiveId: objective.id }),
        indicators: own,
        results: own.flatMap(({ id }) => rowsWhere(db, INDICATOR_RESULTS, { indicatorId: id })),
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
