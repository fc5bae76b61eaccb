import { expect, test } from 'vitest';
import { gridColumn } from '../../../../renderer/components/grid/grid-column.ts';
import { dateKind } from '../../../../renderer/components/values/date-kind.ts';
import { numberKind } from '../../../../renderer/components/values/number-kind.ts';
import { longTextKind } from '../../../../renderer/components/values/text-kind.ts';
import { cellTest, sortedRows } from '../../../../renderer/pieces/grids/matching-rows.ts';
import { type Hundredths, hundredths, type IsoDate, isoDate } from '../../../../shared/schemas/primitives.ts';

interface Row {
  readonly name: string;
  readonly weight: Hundredths | null;
  readonly end: IsoDate | null;
}

const row = (name: string, weight: number | null, end: string | null): Row => ({
  name,
  weight: weight === null ? null : hundredths.parse(weight),
  end: end === null ? null : isoDate.parse(end),
});
const ROWS = [
  row('Fase 10: perché', 5000, '2026-06-30'),
  row('fase 2', null, '2026-01-31'),
  row('Éssere', 10_000, null),
  row('', 950, '2027-01-01'),
];
const COLUMNS = {
  name: gridColumn(longTextKind, {
    key: 'name',
    label: 'Nome',
    width: 9,
    value: ({ name }: Row) => name,
    patch: (name) => ({ name }),
  }),
  weight: gridColumn(numberKind, {
    key: 'weight',
    label: 'Peso',
    width: 9,
    value: ({ weight }: Row) => weight,
    patch: (weight) => ({ weight }),
  }),
  end: gridColumn(dateKind, {
    key: 'end',
    label: 'Fine',
    width: 9,
    value: ({ end }: Row) => end,
    patch: (end) => ({ end }),
  }),
};
const ALL = [0, 1, 2, 3];

const FILTERS = [
  ['name', 'perche FASE', [0]],
  ['name', '  ', ALL],
  ['name', 'vuoto', [3]],
  ['name', 'pieno', [0, 1, 2]],
  ['name', 'ess', [2]],
  // A text is no number: the sign is looked for as it stands.
  ['name', '> 1', []],
  ['weight', '> 50', [2]],
  ['weight', '>=50', [0, 2]],
  ['weight', '< 50', [3]],
  ['weight', '= 9,5', [3]],
  ['weight', '00,00', [2]],
  ['weight', 'vuoto', [1]],
  ['end', '<= 30/6/2026', [0, 1]],
  ['end', '> 30/6/26', [3]],
  ['end', '/2026', [0, 1]],
  // Not whole yet: nothing is taken away meanwhile.
  ['weight', '>', ALL],
  ['weight', '> x', ALL],
  ['end', '< 3', ALL],
] as const;

test.each(FILTERS)('in %s, «%s» leaves rows %j', (key, text, left) => {
  const passes = cellTest<Row>(text, COLUMNS[key], isoDate.parse('2026-03-02'));
  expect(ROWS.flatMap((one, at) => (passes === null || passes(one) ? [at] : []))).toEqual(left);
});

const SORTS = [
  ['name', false, [2, 1, 0, 3]],
  ['name', true, [0, 1, 2, 3]],
  ['weight', false, [3, 0, 2, 1]],
  ['weight', true, [2, 0, 3, 1]],
  ['end', false, [1, 0, 3, 2]],
  ['end', true, [3, 0, 1, 2]],
] as const;

test.each(SORTS)('sorted by %s, backwards %s, rows stand %j: blank ones last', (key, descending, order) => {
  const sorted = sortedRows<Row>(ROWS, Object.values(COLUMNS), { key, descending });
  expect(sorted.map((one) => ROWS.indexOf(one))).toEqual(order);
});

test('rows that are alike stay as they stood, and unsorted ones are the same list', () => {
  const alike = [row('b', 100, null), row('a', 100, null), row('c', 100, null)];
  for (const descending of [false, true])
    expect(sortedRows<Row>(alike, Object.values(COLUMNS), { key: 'weight', descending })).toEqual(alike);
  expect(sortedRows<Row>(alike, Object.values(COLUMNS), null)).toBe(alike);
});
