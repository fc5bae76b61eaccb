import { expect, test } from 'vitest';
import { comparedObjectives, partNotice } from '../../../../electron/exchange/comparison/compared-objectives.ts';

const plan = (id: string, code: string) => ({ id, code });
const objective = (id: string, planId: string, code: string, year: number | null, level = 'PEG') => ({
  id,
  planId,
  code,
  year,
  level,
});
const BEFORE = {
  plans: [plan('p', 'PEG_2025'), plan('q', 'DUP')],
  objectives: [
    objective('1', 'p', '2025_A', 2025),
    objective('2', 'p', '2026_A', 2026),
    objective('3', 'q', 'DUP_1', null, 'MANDATO'),
  ],
};
/** Here the one plan has another code, and an objective another year. */
const AFTER = {
  plans: [plan('p', 'PEG'), plan('q', 'DUP')],
  objectives: [objective('1', 'p', '2026_A', 2026), objective('4', 'q', '2025_Z', 2025)],
};
const compared = (part: { plan?: string; year?: number }) => {
  const ids = comparedObjectives([BEFORE, AFTER] as never, part);
  return ids === null ? null : [...ids].toSorted();
};

test('a comparison is of a plan by what either version calls it, and of a year that an objective has in either', () => {
  expect(compared({})).toBeNull();
  expect([compared({ plan: 'PEG_2025' }), compared({ plan: 'PEG' })]).toEqual([
    ['1', '2'],
    ['1', '2'],
  ]);
  expect(compared({ plan: 'DUP' })).toEqual(['3', '4']);
  expect(compared({ plan: 'PEG', year: 2025 })).toEqual(['1']);
  expect(compared({ plan: 'PEG', year: 2026 })).toEqual(['1', '2']);
  expect(compared({ year: 2025 })).toEqual(expect.arrayContaining(['1', '4']));
  expect(compared({ year: 2025 })).not.toContain('2');
});

test('a plan or year that neither has is refused', () => {
  expect(() => compared({ plan: 'X' })).toThrow('Nessuna delle due versioni ha la vista «X»');
  expect(() => compared({ year: 2024 })).toThrow('ha obiettivi del 2024: sceglierne');
  expect(() => compared({ plan: 'DUP', year: 2026 })).toThrow('ha obiettivi del 2026 della vista «DUP»');
  expect([partNotice({ plan: 'DUP', year: 2025 }), partNotice({})].map((text) => text.slice(33))).toEqual([
    ' del 2025 della vista «DUP», oltre a elenchi e impostazioni.',
    ', oltre a elenchi e impostazioni.',
  ]);
});
