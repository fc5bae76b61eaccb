import { expect, test } from 'vitest';
import { ImportConflict } from '../../../../electron/official/import/import-refusals.ts';

const difference = (code: string) => ({ code, field: 'Titolo', inArchive: 'Uno', inFile: 'Due' });

test('a conflict names its objective, or how many there are and the first', () => {
  const of = (...codes: readonly string[]) => new ImportConflict('a.txt', codes.map(difference), []).message;
  expect(of('2026_A01_01', '2026_A01_01')).toContain("ha l'obiettivo 2026_A01_01 con altri valori");
  expect(of('2026_A01_01', '2026_A01_02')).toContain('ha 2 obiettivi (da 2026_A01_01) con altri valori');
});
