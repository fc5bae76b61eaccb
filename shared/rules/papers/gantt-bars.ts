import type { Hundredths, IsoDate } from '../../schemas/primitives.ts';
import { AXIS_WIDTH, eveningOf, type GanttAxis, morningOf } from './gantt-axis.ts';

/** From when to when something was planned and happened, and how far it has come. */
export interface GanttSpan {
  readonly plannedStart: IsoDate | null;
  readonly plannedEnd: IsoDate | null;
  readonly actualStart: IsoDate | null;
  readonly actualEnd: IsoDate | null;
  readonly progress: Hundredths | null;
}

interface Bar {
  readonly from: number;
  readonly to: number;
}

/** The bars of a row, in points from the left end of the axis; null for one that has no day to begin at. */
export interface GanttBars {
  /** `done` is how far the progress goes; one without an end goes on to the end of the axis. */
  readonly planned: (Bar & { readonly done: number; readonly isOpen: boolean }) | null;
  /** One that has not ended goes on to the day that is looked at. */
  readonly actual: (Bar & { readonly isRunning: boolean }) | null;
}

const FULL = 10_000;

/** Bars begin in the morning of their first day and end in the evening of their last. One that would end before it begins is not drawn. */
export function ganttBars(span: GanttSpan, on: IsoDate, axis: GanttAxis): GanttBars {
  const { plannedStart, plannedEnd, actualStart, actualEnd, progress } = span;
  const planned =
    plannedStart === null || (plannedEnd !== null && plannedEnd < plannedStart)
      ? null
      : { from: morningOf(axis, plannedStart), to: plannedEnd === null ? AXIS_WIDTH : eveningOf(axis, plannedEnd) };
  const last = actualEnd ?? on;
  const actual =
    actualStart === null || last < actualStart
      ? null
      : { from: morningOf(axis, actualStart), to: eveningOf(axis, last), isRunning: actualEnd === null };
  return {
    planned:
      planned === null
        ? null
        : {
            ...planned,
            done: planned.from + ((planned.to - planned.from) * (progress ?? 0)) / FULL,
            isOpen: plannedEnd === null,
          },
    actual,
  };
}
