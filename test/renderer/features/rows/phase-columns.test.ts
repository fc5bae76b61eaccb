import { expect, test } from 'vitest';
import { indicatorColumns } from '../../../../renderer/features/rows/indicator-columns.ts';
import { phaseColumns } from '../../../../renderer/features/rows/phase-columns.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';
import { indicatorLike, phaseLike } from '../../../support/objective-details.ts';

const registers = { plans: [], centres: [], people: [], councillors: [], listItems: [], bands: [] };

test('a day without a year is of the year of the objective that its row is of; in a row of none it is no day', () => {
  const [one, other] = [phaseLike(), phaseLike()];
  const years = new Map([
    [one.objectiveId, 2025],
    [other.objectiveId, 2026],
  ]);
  const columns = phaseColumns(registers, (phase) => (phase === null ? null : (years.get(phase.objectiveId) ?? null)));
  const start = columns.find(({ key }) => key === 'plannedStart');
  expect(start?.read?.('1/3', one)).toEqual({ ok: true, value: { plannedStart: '2025-03-01' } });
  expect(start?.read?.('1/3', other)).toEqual({ ok: true, value: { plannedStart: '2026-03-01' } });
  expect(start?.tidy('30/9', other)).toBe('30/09/2026');
  expect(start?.read?.('1/3', null).ok).toBe(false);
});

test('yes and no are values of the indicators that say so alone', () => {
  const columns = indicatorColumns(registers, 2026, DEFAULT_SETTINGS);
  for (const key of ['target', 'result', 'results:2025']) {
    const column = columns.find((one) => one.key === key);
    expect(column?.read?.('sì', indicatorLike({ direction: 'yesNo' })).ok).toBe(true);
    expect(column?.tidy('no', indicatorLike({ direction: 'yesNo' }))).toBe('0,00');
    expect(column?.read?.('sì', indicatorLike({ direction: 'higher' })).ok).toBe(false);
  }
});

test('what an indicator is measured in stands before its values, in words', () => {
  const columns = indicatorColumns(registers, 2026, DEFAULT_SETTINGS);
  const [unit, target] = ['unit', 'target'].map((key) => columns.findIndex((one) => one.key === key));
  expect(unit).toBe((target ?? 0) - 1);
  expect(columns[unit ?? 0]?.read?.(' giorni ', indicatorLike())).toEqual({ ok: true, value: { unit: 'giorni' } });
});
