import type { GanttSpan } from '../../../../shared/rules/papers/gantt-bars.ts';
import type { IsoDate } from '../../../../shared/schemas/primitives.ts';
import type { PaperObjective } from '../paper-objectives.ts';

/**
 * An objective as one bar: from the first start of its phases to the last end. It has no planned end where one of them has none, and none that
 * happened as long as one of them has not ended.
 */
export function objectiveSpan({
  phases,
  progress,
}: Pick<PaperObjective, 'phases'> & Pick<GanttSpan, 'progress'>): GanttSpan {
  const [planned, actual] = [new Days(), new Days()];
  for (const { plannedStart, plannedEnd, actualStart, actualEnd } of phases) {
    planned.add(plannedStart, plannedEnd);
    actual.add(actualStart, actualEnd);
  }
  return {
    plannedStart: planned.first,
    plannedEnd: planned.last,
    actualStart: actual.first,
    actualEnd: actual.last,
    progress,
  };
}

class Days {
  first: IsoDate | null = null;
  #last: IsoDate | null = null;
  #isOpen = false;

  add(start: IsoDate | null, end: IsoDate | null): void {
    if (start !== null && (this.first === null || start < this.first)) this.first = start;
    if (end === null) this.#isOpen = true;
    else if (this.#last === null || end > this.#last) this.#last = end;
  }

  get last(): IsoDate | null {
    return this.#isOpen ? null : this.#last;
  }
}
