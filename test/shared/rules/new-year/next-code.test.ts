import { expect, test } from 'vitest';
import { codeKey } from '../../../../shared/rules/code-key.ts';
import { nextCode } from '../../../../shared/rules/new-year/next-code.ts';
import { yearLater, yearsLater } from '../../../../shared/rules/new-year/year-later.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';

test.each([
  ['2020_A01_00', 'A01', [], '2021_A01_00'],
  ['2020_A01_00', 'A01', ['2021_A01_00'], '2021_A01_01'],
  ['2020_A01_00', 'A01', ['2021_a01_00', '2021_A01 _01'], '2021_A01_02'],
  ['2020_A01_00', null, ['2021_A01_00'], '2021_A01_00_00'],
  ['BIBLIO', 'S03', [], '2021_S03_00'],
  ['BIBLIO', 'S03', ['2021_S03_00'], '2021_S03_01'],
  ['BIBLIO', null, [], '2021_BIBLIO_00'],
  // Another year, or a number that only begins so, is no leading year.
  ['2019_A01_00', 'A01', [], '2021_A01_00'],
  ['20205_A01', 'A01', [], '2021_A01_00'],
])('%s of centre %s where %j is taken becomes %s', (code, centre, taken, expected) => {
  const keys = new Set(taken.map(codeKey));
  expect(nextCode({ code, centre }, 2021, (key) => keys.has(key))).toBe(expected);
});

test.each([
  ['2020-02-29', '2021-02-28'],
  ['2019-02-28', '2020-02-28'],
  ['2020-12-31', '2021-12-31'],
])('a year after %s is %s', (day, later) => {
  expect(yearLater(isoDate.parse(day))).toBe(later);
});

test('no day stays no day, and each year of a name is one later', () => {
  expect(yearLater(null)).toBeNull();
  expect(yearsLater('DUP_2020_2022')).toBe('DUP_2021_2023');
  expect(yearsLater('Piano 2020-2022, atto 12020')).toBe('Piano 2021-2023, atto 12020');
});
