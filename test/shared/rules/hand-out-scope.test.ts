import { expect, test } from 'vitest';
import { mayChange, RESULT_FIELDS } from '../../../shared/rules/hand-out-scope.ts';
import { indicator } from '../../../shared/schemas/indicator.ts';
import { objective } from '../../../shared/schemas/objective.ts';
import { phase } from '../../../shared/schemas/phase.ts';

test('results only: progress, results and notes, and no plan behind them', () => {
  expect(mayChange('results', 'objectives', 'progressReport')).toBe(true);
  expect(mayChange('results', 'phases', 'progress')).toBe(true);
  expect(mayChange('results', 'indicators', 'target')).toBe(false);
  expect(mayChange('results', 'participants', 'commitment')).toBe(false);
  expect(mayChange('results', 'people', 'name')).toBe(false);
  expect(mayChange('everything', 'indicators', 'target')).toBe(true);
});

test('the fields that stay open are columns', () => {
  expect(Object.keys(objective.shape)).toEqual(expect.arrayContaining([...RESULT_FIELDS.objectives]));
  expect(Object.keys(phase.shape)).toEqual(expect.arrayContaining([...RESULT_FIELDS.phases]));
  expect(Object.keys(indicator.shape)).toEqual(expect.arrayContaining([...RESULT_FIELDS.indicators]));
});
