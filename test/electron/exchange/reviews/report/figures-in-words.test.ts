import { expect, test } from 'vitest';
import { withoutEmptyColumns } from '../../../../../electron/exchange/report/report-model.ts';
import {
  oneLine,
  outcomeWords,
  percentOf,
  reachableWords,
  signed,
} from '../../../../../electron/exchange/reviews/report/parts/figures-in-words.ts';

test('a share has one decimal, rounded half up', () => {
  expect([
    percentOf(1, 3),
    percentOf(2, 3),
    percentOf(1, 8),
    percentOf(1, 16),
    percentOf(3, 3),
    percentOf(0, 3),
  ]).toEqual([...['33,3', '66,7', '12,5', '6,3', '100,0', '0,0']]);
  expect([percentOf(1, 2_000), percentOf(1, 2_001), percentOf(0, 0)]).toEqual(['0,1', '0,0', '']);
});

test('an outcome says whose it is, and a gap its sign', () => {
  const outcome = (of: object) =>
    outcomeWords({ outcome: null, evaluated: null, notAssessable: false, ...of } as never);
  expect([
    outcome({}),
    outcome({ outcome: 5_000 }),
    outcome({ outcome: 8_000, evaluated: 8_000 }),
    outcome({ evaluated: 8_000 }),
    outcome({ outcome: 8_000, notAssessable: true }),
  ]).toEqual(['', '50,00', '80,00 N', '', 'n.v.']);
  expect([signed(null), signed(150 as never)]).toEqual(['', '+1,50']);
  expect([true, false, null].map((reachable) => reachableWords({ reachable } as never))).toEqual(['sì', 'no', '']);
  expect(oneLine(' a\n  b ')).toBe('a b');
});

test('columns that say nothing in any row leave their room to the one that grows', () => {
  const column = (head: string, width: number, grows?: true) => ({
    ...{ head, width, align: 'left' as const },
    ...(grows === undefined ? {} : { grows }),
  });
  const columns = [column('a', 10), column('b', 20, true), column('c', 30), column('d', 40)];
  const table = withoutEmptyColumns(columns, [
    { cells: ['', '', '', 'x'], isTotal: true },
    { cells: ['', '', 'y', ''] },
  ]);
  expect(table).toEqual({
    kind: 'table',
    columns: [{ ...columns[1], width: 30 }, columns[2], columns[3]],
    rows: [{ cells: ['', '', 'x'], isTotal: true }, { cells: ['', 'y', ''] }],
  });
});
