import { expect, test } from 'vitest';
import { newId } from '../../../../../electron/archive/tables/new-id.ts';
import { ObjectiveCodes } from '../../../../../electron/exchange/spreadsheets/fields/objective-codes.ts';

const [first, second, third, fourth] = [newId(), newId(), newId(), newId()];
const codes = new ObjectiveCodes([
  [
    ['2026_A01', first],
    ['2026_b02', second],
    ['2026_B02', third],
  ],
  [
    ['2026_A01', fourth],
    ['2025_C03', fourth],
  ],
]);
const found = (typed: string) => {
  const read = codes.find(typed);
  return read.ok ? read.value : read.message;
};

test('a code means an objective as it is written, else whatever its case, of the first group that has one', () => {
  expect([found('2026_A01'), found(' 2026_a01 '), found('2025_c03')]).toEqual([first, first, fourth]);
  expect([found('2026_b02'), found('2026_B02')]).toEqual([second, third]);
  expect(found('2026_B02 ')).toBe(third);
});

test('one that several have, or none, is refused; several are known all the same', () => {
  const twins = new ObjectiveCodes([
    [
      ['a1', first],
      ['A1', second],
      ['a1', third],
    ],
  ]);
  const twice = twins.find('a1');
  expect(twice.ok ? '' : twice.message).toBe('Il codice «a1» è di più obiettivi: dare a ognuno il suo.');
  expect(found(' X9 ')).toMatch(/^«X9» non è il codice di un obiettivo/u);
  expect(['2026_B02', '2026_a01', '2025_C03', 'X9', ''].map((typed) => codes.knows(typed))).toEqual([
    ...[true, true, true, false, false],
  ]);
});
