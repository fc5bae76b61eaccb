import type { GanttSpan } from '../../../../shared/rules/papers/gantt-bars.ts';
import type { IsoDate } from '../../../../shared/schemas/primitives.ts';
import type { PaperObjective } from '../paper-source.ts';

/**
 * An objective as one bar: from the first start of its phases to the last end. It has no planned end where one of them has none, and none that
 * happened as long as one of them has not ended.
 */
export function objectiveSpan({
  phases,
  progress,
}: Pick<PaperObjective, 'phases'> & Pick<GanttSpan, 'progress'>): GanttSpan {
  return {
    plannedStart: known(phases.map(({ plannedStart }) => plannedStart)).at(0) ?? null,
    plannedEnd: lastOf(phases.map(({ plannedEnd }) => plannedEnd)),
    actualStart: known(phases.map(({ actualStart }) => actualStart)).at(0) ?? null,
    actualEnd: lastOf(phases.map(({ actualEnd }) => actualEnd)),
    progress,
  };
}

const known = (days: readonly (IsoDate | null)[]): readonly IsoDate[] => days.flatMap((day) => day ?? []).toSorted();

function lastOf(days: readonly (IsoDate | null)[]): IsoDate | null {
  const there = known(days);
  return there.length === days.length ? (there.at(-1) ?? null) : null;
}
