import { expect, test } from 'vitest';
import { findingTab } from '../../../renderer/stores/finding-tab.ts';
import { FINDING_KINDS, type Finding } from '../../../shared/schemas/finding.ts';

const tabOf = (entity: Finding['entity'], kind: Finding['kind']) => findingTab({ entity, kind } as Finding);

test('a finding of a row leads to its grid, one of the objective to its data or to the rows it misses', () => {
  for (const kind of FINDING_KINDS) {
    expect(tabOf('phase', kind)).toBe('fasi');
    expect(tabOf('indicator', kind)).toBe('indicatori');
    expect(tabOf('person', kind)).toBe('dati');
  }
  const ofObjective = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, tabOf('objective', kind)]));
  const { 'weights-not-100': weights, 'no-phase': phase, 'no-indicator': indicator, ...rest } = ofObjective;
  const { 'late-unexplained': late, 'evaluation-unexplained': evaluated, ...others } = rest;
  expect([late, evaluated]).toEqual(['verifica', 'verifica']);
  expect([weights, phase, indicator]).toEqual(['fasi', 'fasi', 'indicatori']);
  expect(new Set(Object.values(others))).toEqual(new Set(['dati']));
});
