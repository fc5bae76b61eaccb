import { daysBetween } from '../../format/days-between.ts';
import { type IsoDate, isoDate } from '../../schemas/primitives.ts';

/** How wide the axis of time is on paper, in points. */
export const AXIS_WIDTH = 448;

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'] as const;
const QUARTERS = ['I', 'II', 'III', 'IV'] as const;
const MONTHS_A_QUARTER = 3;

/** An axis of whole years: which day is where. */
export interface GanttAxis {
  readonly first: IsoDate;
  readonly days: number;
  /** Where its months or quarters begin, in points from its left end, each with what it is called; `isMain` where a quarter or a year does. */
  readonly marks: readonly { readonly x: number; readonly label: string; readonly isMain: boolean }[];
}

/** The axis of a year, by months; where a date lies outside it, of all the years that there are dates in, by quarters. */
export function ganttAxis(year: number, dates: Iterable<IsoDate | null>): GanttAxis {
  let [from, to] = [year, year];
  for (const date of dates) {
    if (date === null) continue;
    const of = Number(date.slice(0, 4));
    if (of < from) from = of;
    if (of > to) to = of;
  }
  const first = dayOf(from, 1);
  const axis = { first, days: daysBetween(first, dayOf(to + 1, 1)), marks: [] };
  if (from === to) {
    const marks = MONTHS.map((label, index) => {
      return { x: morningOf(axis, dayOf(year, index + 1)), label, isMain: index % MONTHS_A_QUARTER === 0 };
    });
    return { ...axis, marks };
  }
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    ...axis,
    marks: all.flatMap((each) =>
      QUARTERS.map((label, index) => ({
        x: morningOf(axis, dayOf(each, index * MONTHS_A_QUARTER + 1)),
        label: index === 0 ? String(each) : label,
        isMain: index === 0,
      })),
    ),
  };
}

/** Where a day begins on an axis, in points from its left end. */
export function morningOf({ first, days }: Pick<GanttAxis, 'first' | 'days'>, date: IsoDate): number {
  return (AXIS_WIDTH * daysBetween(first, date)) / days;
}

/** Where a day ends. */
export function eveningOf({ first, days }: Pick<GanttAxis, 'first' | 'days'>, date: IsoDate): number {
  return (AXIS_WIDTH * (daysBetween(first, date) + 1)) / days;
}

function dayOf(year: number, month: number): IsoDate {
  return isoDate.parse(`${year}-${String(month).padStart(2, '0')}-01`);
}
