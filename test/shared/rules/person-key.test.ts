import { expect, test } from 'vitest';
import { personKey } from '../../../shared/rules/person-key.ts';

test.each([
  ['Rossi Maria', 'MARIA  ROSSI'],
  ['(Rossi) Maria', 'Maria Rossi.'],
  ["CIRINNA' Ada", 'Ada Cirinnà'],
  ["D'Amico Ugo", 'Ugo D’Amico'],
  ['De-Luca Eva', 'Eva Luca De'],
])('«%s» and «%s» are one person', (one, other) => {
  expect(personKey(one)).toBe(personKey(other));
});

test.each([
  ['Rossi Maria', 'Rossi Mario'],
  ['Rossi', 'Rossi Rossi'],
  ['Rossi Maria', 'RossiMaria'],
])('«%s» and «%s» are two', (one, other) => {
  expect(personKey(one)).not.toBe(personKey(other));
});
