import { expect, test } from 'vitest';
import { isOfYear } from '../../../shared/rules/is-of-year.ts';
import { latestYear, planYears } from '../../../shared/rules/plan-years.ts';

const SPAN = { firstYear: 2025, lastYear: 2027 };
const peg = (year: number | null) => ({ level: 'PEG', year }) as const;
const above = { level: 'PROGRAMMA', year: 2027 } as const;

test('a plan has the years that it spans and those of its objectives, each with its own', () => {
  const years = planYears(SPAN, [peg(2026), peg(2026), peg(2031), peg(null), above]);
  expect(years.map(({ year, objectives }) => `${year}: ${objectives}`)).toEqual([
    '2025: 0',
    '2026: 2',
    '2027: 0',
    '2031: 1',
  ]);
});

test('the latest year with objectives is shown first, and the one nearest to today where there is none', () => {
  expect(latestYear(SPAN, [peg(2026), peg(2025), above], 2027)).toBe(2026);
  expect([2020, 2026, 2030].map((now) => latestYear(SPAN, [peg(null), above], now))).toEqual([2025, 2026, 2027]);
});

test('what is above the PEG, or has no year, is of every year', () => {
  expect([peg(2026), peg(2027), peg(null), above].map((one) => isOfYear(one, 2026))).toEqual([true, false, true, true]);
  expect(isOfYear(peg(2027), null)).toBe(true);
});
