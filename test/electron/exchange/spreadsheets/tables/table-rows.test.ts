import { expect, test } from 'vitest';
import { newId } from '../../../../../electron/archive/tables/new-id.ts';
import type { Cell, CellRange, Sheet } from '../../../../../electron/exchange/spreadsheets/cells/cell.ts';
import { requireColumns, unreadColumns } from '../../../../../electron/exchange/spreadsheets/tables/needed-columns.ts';
import { tableHeads } from '../../../../../electron/exchange/spreadsheets/tables/table-heads.ts';
import { createTableMatchings } from '../../../../../electron/exchange/spreadsheets/tables/table-matchings.ts';
import { TableProblems } from '../../../../../electron/exchange/spreadsheets/tables/table-problems.ts';
import { addMerged, tableColumns, tableRows } from '../../../../../electron/exchange/spreadsheets/tables/table-rows.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const cell = (text: string): Cell | undefined => (text === '' ? undefined : { kind: 'text', text });
const sheet = (rows: Readonly<Record<number, readonly string[]>>, merged: readonly CellRange[] = []): Sheet => ({
  ...{ name: 'Foglio1', hidden: false, merged },
  rows: Object.entries(rows).map(([number, texts]) => ({ number: Number(number), cells: texts.map(cell) })),
});
const matching = (...columns: readonly (readonly [number, string])[]) => ({
  ...{ target: 'phases' as const, planId: newId() },
  columns: columns.map(([column, field]) => ({ column, field })),
});
const COLUMNS = tableColumns(matching([1, 'objectiveId'], [3, 'description'], [5, 'gone']));

test('rows of a table stand under its heads and have something in one of the columns that are read', () => {
  expect(COLUMNS.map(({ column }) => column)).toEqual([1, 3]);
  const some = sheet({
    1: ['', 'a'],
    2: ['', 'Codice'],
    3: ['', '', '', 'b'],
    4: ['x', '', 'x'],
    5: ['', 'a', '', 'b'],
  });
  expect(tableRows(some, 2, COLUMNS).map(({ number }) => number)).toEqual([3, 5]);
});

test('heads are as many as the widest row from theirs on has cells; what is under one that is not read is told', () => {
  const some = sheet({
    1: ['', '', '', '', '', '', '', 'titolo'],
    2: [' Codice \n PEG ', '', 'Altro', 'Testo'],
    3: ['a', 'b', '', 'c', '', 'd'],
  });
  const heads = tableHeads(some, 2);
  expect(heads).toEqual(['Codice PEG', '', 'Altro', 'Testo', '', '']);
  expect(unreadColumns(some, 2, COLUMNS, heads)).toEqual(['«Codice PEG»', 'F']);
  expect(unreadColumns(sheet({ 2: ['Codice'], 3: ['', ''], 4: ['a'] }), 2, COLUMNS, ['Codice', ''])).toEqual([
    '«Codice»',
  ]);
});

test('a field that rows cannot be without needs a column', () => {
  expect(() => requireColumns('phases', COLUMNS)).not.toThrow();
  for (const [field, head] of [
    ['objectiveId', 'Fase'],
    ['description', 'Codice'],
  ] as const)
    expect(
      () =>
        requireColumns(
          'phases',
          COLUMNS.filter((column) => column.field.field === field),
        ),
      head,
    ).toThrow(/^Manca la colonna per «/u);
});

test('merged cells are told where they lie under the heads in a column that is read, unless their row is none', () => {
  const told = (
    firstRow: number,
    lastRow: number,
    firstColumn: number,
    lastColumn: number,
    ...leftOut: readonly number[]
  ) => {
    const problems = new TableProblems(['', 'Codice']);
    addMerged(sheet({}, [{ firstRow, lastRow, firstColumn, lastColumn }]), 2, COLUMNS, new Set(leftOut), problems);
    return problems.told.map(({ cell: where }) => where).join();
  };
  expect([told(3, 4, 1, 1), told(3, 3, 0, 2), told(3, 4, 2, 5), told(1, 3, 1, 1)]).toEqual(['B3', 'A3', 'C3', 'B1']);
  expect([told(3, 4, 0, 0), told(3, 4, 2, 2), told(3, 4, 4, 9), told(1, 2, 1, 1)]).toEqual(['', '', '', '']);
  expect([told(3, 3, 1, 1, 3), told(3, 4, 1, 1, 3), told(3, 3, 1, 1, 4)]).toEqual(['', 'B3', 'B3']);
});

test('a matching is remembered for just those heads, the last of fifty', () => {
  const matchings = createTableMatchings(temporaryFolder(), (problem) => expect.unreachable(String(problem)));
  const [one, other] = [matching([0, 'objectiveId']), matching([1, 'objectiveId'])];
  matchings.remember(['a', 'b'], one);
  expect([matchings.recall(['a', 'b']), matchings.recall(['a', 'c']), matchings.recall(['a'])]).toEqual([
    one,
    null,
    null,
  ]);
  expect([matchings.recall(['c', 'b']), matchings.recall(['a', 'b', 'c']), matchings.recall([])]).toEqual([
    null,
    null,
    null,
  ]);
  matchings.remember(['a', 'b'], other);
  expect(matchings.recall(['a', 'b'])).toEqual(other);
  for (let number = 0; number < 49; number += 1) matchings.remember([String(number)], one);
  expect(matchings.recall(['a', 'b'])).toEqual(other);
  matchings.remember(['0'], other);
  expect([matchings.recall(['a', 'b']), matchings.recall(['0'])]).toEqual([other, other]);
  matchings.remember(['x'], one);
  expect([matchings.recall(['a', 'b']), matchings.recall(['1'])]).toEqual([null, one]);
});
