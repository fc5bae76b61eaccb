import { expect, test } from 'vitest';
import { doubleEntries } from '../../../../renderer/features/registers/double-entries.ts';
import { testId } from '../../../support/objective-details.ts';

test('names in several spellings stand together, the one that no finding speaks of first; others are left out', () => {
  const entry = (label: string, marked = false) => ({ id: testId(), label, marked });
  const entries = [
    entry('CIRINNA’ Ada', true),
    entry('Cirinnà Ada'),
    entry('De Luca Ivo'),
    entry('ROSSI UGO'),
    entry('Rossi Ugo'),
  ];
  const found = doubleEntries([...entries, entry('Ugo Rossi', true)]);
  expect(found.map((spellings) => spellings.map(({ label }) => label))).toEqual([
    ['Cirinnà Ada', 'CIRINNA’ Ada'],
    ['ROSSI UGO', 'Rossi Ugo', 'Ugo Rossi'],
  ]);
});
