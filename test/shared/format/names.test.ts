import { expect, test } from 'vitest';
import { fieldName } from '../../../shared/format/field-names.ts';
import { asTitle, rowNoun, rowsNoun } from '../../../shared/format/table-words.ts';

test('a field is called by its Italian name; without one it is a bug, and in a table without any it is called as its column', () => {
  expect(fieldName('phases', 'weight')).toBe('peso');
  expect(() => fieldName('phases', 'colour')).toThrow('phases.colour');
  expect(fieldName('sqlite_schema', 'colour')).toBe('colour');
});

test('rows are called without article, and as a title begins', () => {
  expect([rowNoun('phases'), rowsNoun('phases'), rowNoun('indicators'), rowsNoun('objectives')]).toEqual([
    'fase',
    'fasi',
    'indicatore',
    'obiettivi',
  ]);
  expect(asTitle('fasi')).toBe('Fasi');
});
