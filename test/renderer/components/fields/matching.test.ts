import { expect, test } from 'vitest';
import { matching } from '../../../../renderer/components/fields/matching.ts';

const PEOPLE = ['De Santis Ugo', 'Rossi Maria', 'Santi Niccolò', 'Bianchi Niccolò'];

test('suggestions hold every word typed, those that begin with it first', () => {
  expect(matching(PEOPLE, 'santi')).toEqual(['Santi Niccolò', 'De Santis Ugo']);
  expect(matching(PEOPLE, 'NICCOLO bian')).toEqual(['Bianchi Niccolò']);
  expect(matching(PEOPLE, 'zeta')).toEqual([]);
});

test('all are offered when nothing is typed yet, or one of them stands there', () => {
  expect(matching(PEOPLE, '')).toEqual(PEOPLE);
  expect(matching(PEOPLE, 'Rossi Maria')).toEqual(PEOPLE);
});
