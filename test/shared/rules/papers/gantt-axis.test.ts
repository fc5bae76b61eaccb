import { expect, test } from 'vitest';
import { AXIS_WIDTH, eveningOf, ganttAxis, morningOf } from '../../../../shared/rules/papers/gantt-axis.ts';
import { ganttBars } from '../../../../shared/rules/papers/gantt-bars.ts';
import { isoDate, percentage } from '../../../../shared/schemas/primitives.ts';

const day = (text: string) => isoDate.parse(text);
const YEAR = ganttAxis(2020, []);

test('a day is where it stands in the days of a leap year, from its morning to its evening', () => {
  expect(morningOf(YEAR, day('2020-02-01'))).toBeCloseTo(37.95, 2);
  expect(eveningOf(YEAR, day('2020-07-31'))).toBeCloseTo(260.72, 2);
  expect(eveningOf(YEAR, day('2020-06-30'))).toBeCloseTo(222.78, 2);
  expect(eveningOf(YEAR, day('2020-12-31'))).toBe(AXIS_WIDTH);
  expect(YEAR.marks.map(({ label }) => label).join(' ')).toBe('gen feb mar apr mag giu lug ago set ott nov dic');
});

test('a date outside the year makes the axis one of whole years, by quarters', () => {
  const axis = ganttAxis(2020, [day('2020-03-01'), null, day('2021-01-31')]);
  expect(axis).toMatchObject({ first: '2020-01-01', days: 366 + 365 });
  expect(axis.marks.map(({ label }) => label)).toEqual(['2020', 'II', 'III', 'IV', '2021', 'II', 'III', 'IV']);
  expect(morningOf(axis, day('2021-01-01'))).toBeCloseTo((448 * 366) / 731, 6);
});

test('a bar without an end is open, one without a beginning is not there, one that goes on ends at the day looked at', () => {
  const on = day('2020-06-30');
  const none = { plannedStart: null, plannedEnd: null, actualStart: null, actualEnd: null, progress: null };
  const begun = { ...none, plannedStart: day('2020-02-01'), actualStart: day('2020-02-01') };
  const { planned, actual } = ganttBars({ ...begun, progress: percentage.parse(5_000) }, on, YEAR);
  expect(planned).toMatchObject({ to: AXIS_WIDTH, isOpen: true });
  expect(planned?.done).toBeCloseTo((37.95 + AXIS_WIDTH) / 2, 2);
  expect(actual).toEqual({ from: planned?.from, to: eveningOf(YEAR, on), isRunning: true });
  expect(ganttBars({ ...none, plannedEnd: on }, on, YEAR)).toEqual({ planned: null, actual: null });
  expect(ganttBars({ ...begun, plannedEnd: day('2020-01-31') }, on, YEAR).planned).toBeNull();
});
