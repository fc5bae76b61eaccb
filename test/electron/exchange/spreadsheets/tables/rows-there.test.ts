import { expect, test } from 'vitest';
import { newId } from '../../../../../electron/archive/tables/new-id.ts';
import { rowsThere } from '../../../../../electron/exchange/spreadsheets/tables/rows-there.ts';

const [first, second] = [newId(), newId()];
const there = (position: number, description: string, objectiveId = first) => ({ objectiveId, position, description });
const named = (number: number | null, description: string, objectiveId = first) => ({
  objectiveId,
  number,
  description,
});

/** The place of the row that each row of a table speaks of; null where it is new. */
const found = (rows: readonly ReturnType<typeof named>[], ...known: readonly ReturnType<typeof there>[]) => {
  const matches = rowsThere(rows, known);
  return rows.map((row) => matches.get(row)?.position ?? null);
};

test('a row is told by its words, the same words twice in their order, whatever order the rows are kept in', () => {
  const twins = [there(2, 'Gara'), there(0, 'Avvio'), there(1, 'gara'), there(0, 'Gara', second)];
  expect(found([named(null, 'GARA'), named(null, 'Gara'), named(null, 'Gara')], ...twins)).toEqual([1, 2, null]);
  expect(found([named(null, 'Gara', second), named(null, 'Avvio', second)], ...twins)).toEqual([0, null]);
});

test('by number and words first, so that twins are told apart', () => {
  const twins = [there(0, 'Gara'), there(1, 'Gara'), there(2, 'Fine')];
  expect(found([named(2, 'Gara')], ...twins)).toEqual([1]);
  expect(found([named(null, 'Gara'), named(1, 'Gara')], ...twins)).toEqual([1, 0]);
  expect(found([named(2, 'Gara'), named(2, 'Gara'), named(2, 'Gara')], ...twins)).toEqual([1, 0, null]);
});

test('one that was described anew is told by its number, while the numbers of its objective still hold', () => {
  const three = [there(0, 'A'), there(1, 'B'), there(2, 'C')];
  expect(found([named(1, 'A'), named(2, 'nuova'), named(3, 'C')], ...three)).toEqual([0, 1, 2]);
  // Nothing says that they hold, or something says that they do not.
  expect(found([named(2, 'nuova'), named(3, 'altra')], ...three)).toEqual([null, null]);
  expect(found([named(1, 'A'), named(3, 'B'), named(2, 'nuova')], ...three)).toEqual([0, 1, null]);
  expect(found([named(1, 'A'), named(null, 'nuova'), named(9, 'altra')], ...three)).toEqual([0, null, null]);
  // The only row of an objective keeps its number by itself.
  expect(found([named(1, 'nuova', second), named(2, 'altra', second)], there(0, 'X', second), ...three)).toEqual([
    0,
    null,
  ]);
  // The row that its number names may be taken by another's words.
  expect(found([named(1, 'A'), named(1, 'nuova')], ...three)).toEqual([0, null]);
});

test('a row without words is told by its number alone', () => {
  expect(found([named(null, ' '), named(2, 'B')], there(0, ''), there(1, 'B'))).toEqual([null, 1]);
  expect(found([named(1, ''), named(2, 'B')], there(0, ''), there(1, 'B'))).toEqual([0, 1]);
});
