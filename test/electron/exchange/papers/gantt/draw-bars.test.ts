import { expect, test } from 'vitest';
import { BARS_HEIGHT, barShapes } from '../../../../../electron/exchange/papers/gantt/draw-bars.ts';
import { objectiveSpan } from '../../../../../electron/exchange/papers/gantt/objective-span.ts';

const planned = (from: number, to: number, done: number, isOpen = false) => ({
  planned: { from, to, done, isOpen },
  actual: null,
});
const actual = (from: number, to: number, isRunning: boolean) => ({ planned: null, actual: { from, to, isRunning } });
const shapes = (bars: object) => barShapes(bars as never, 100, 10).map(({ kind, paths }) => [kind, paths]);

test('what is planned is an outline, striped as far as it is done, open on the right where no end is known', () => {
  const open = [
    [150, 10],
    [110, 10],
    [110, 19],
    [150, 19],
  ];
  expect(shapes(planned(10, 50, 10))).toEqual([['lines', [[...open, [150, 10]]]]]);
  expect(shapes(planned(10, 50, 10.6, true))).toEqual([['lines', [open]]]);
  expect(shapes(planned(10, 50, 30))).toEqual([
    [
      'lines',
      [
        [
          [110, 14.5],
          [130, 14.5],
        ],
      ],
    ],
    [
      'lines',
      [
        [
          [130, 10],
          [130, 19],
        ],
      ],
    ],
    ['lines', [[...open, [150, 10]]]],
  ]);
  // A bar of a day is still seen.
  expect(shapes(planned(10, 10, 10))).toEqual([
    [
      'lines',
      [
        [
          [111.5, 10],
          [110, 10],
          [110, 19],
          [111.5, 19],
          [111.5, 10],
        ],
      ],
    ],
  ]);
});

test('what happened is solid below it, and ends in an arrow head while it goes on', () => {
  const box = (end: number) => [
    [110, 22],
    [end, 22],
    [end, 28],
    [110, 28],
  ];
  expect(shapes(actual(10, 50, false))).toEqual([['areas', [box(150)]]]);
  expect(shapes(actual(10, 10, false))).toEqual([['areas', [box(111.5)]]]);
  expect(shapes(actual(10, 50, true))).toEqual([
    [
      'areas',
      [
        box(144),
        [
          [144, 20],
          [150, 25],
          [144, 30],
        ],
      ],
    ],
  ]);
  expect(shapes(actual(10, 13, true))).toEqual([
    [
      'areas',
      [
        [
          [110, 20],
          [113, 25],
          [110, 30],
        ],
      ],
    ],
  ]);
  expect(shapes({ planned: null, actual: null })).toEqual([]);
  expect(BARS_HEIGHT).toBe(18);
});

test('an objective goes from the first start of its phases to the last end, which it has where all of them have one', () => {
  const phase = (
    plannedStart: string | null,
    plannedEnd: string | null,
    actualStart: string | null = null,
    actualEnd: string | null = null,
  ) => ({
    ...{ plannedStart, plannedEnd, actualStart, actualEnd },
  });
  const span = (...phases: readonly ReturnType<typeof phase>[]) =>
    Object.values(objectiveSpan({ phases, progress: 5_000 } as never));
  expect(
    span(
      phase('2026-05-01', '2026-09-30', '2026-06-01', '2026-09-01'),
      phase('2026-03-01', '2026-06-30', '2026-04-01', '2026-10-01'),
    ),
  ).toEqual([...['2026-03-01', '2026-09-30', '2026-04-01', '2026-10-01', 5_000]]);
  expect(span(phase(null, '2026-09-30'), phase('2026-03-01', null, '2026-04-01'))).toEqual([
    '2026-03-01',
    null,
    '2026-04-01',
    null,
    5_000,
  ]);
  expect(span()).toEqual([null, null, null, null, 5_000]);
});
