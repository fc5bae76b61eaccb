import { expect, test } from 'vitest';
import { openTrees } from '../../../../../electron/archive/file/salvage/damaged-trees.ts';
import type { ExpectedColumn, ExpectedTable } from '../../../../../electron/archive/file/salvage/expected-tables.ts';
import { findTables } from '../../../../../electron/archive/file/salvage/found-table.ts';
import { standIn, standInPlan } from '../../../../../electron/archive/file/salvage/stand-ins.ts';
import { firstPage, indexCell, indexLeaf, pagesIn, tableCell, tableLeaf } from './written-pages.ts';

const pace = () => undefined;
const column = (name: string, type = 'TEXT', isNullable = false, before?: string): ExpectedColumn => ({
  name,
  type,
  isNullable,
  before: before ?? (isNullable ? null : undefined),
});
const table = (name: string, columns: readonly ExpectedColumn[], more: Partial<ExpectedTable> = {}): ExpectedTable => ({
  ...{ name, columns, numbered: null, isWithoutRowid: false, indexes: [], references: [] },
  ...more,
});
const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const found = (pages: readonly Buffer[], ...tables: readonly ExpectedTable[]) =>
  findTables(openTrees(pagesIn(...pages), pace), tables, pace);
const firsts = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map((row) => row['id']);

const STRICT = table('strict', [column('id'), column('name')]);
const LOOSE = table('loose', [column('id'), column('name', 'TEXT', true)]);

test('a page that no tree leads to is of the table that most of its rows fit', () => {
  const rows = tableLeaf([tableCell(1, [id(1), 'uno']), tableCell(2, [id(2), null]), tableCell(3, [id(3), 'tre'])]);
  const [strict, loose] = found([firstPage({}), rows], STRICT, LOOSE);
  expect([firsts(strict?.rows ?? []), firsts(loose?.rows ?? [])]).toEqual([[], [id(1), id(2), id(3)]]);
  expect(loose?.rows.every((row) => loose.strays.has(row))).toBe(true);
});

test('one whose rows fit two tables as well is of neither', () => {
  const rows = tableLeaf([tableCell(1, [id(1), 'uno'])]);
  expect(found([firstPage({}), rows], STRICT, LOOSE).map((one) => one.rows.length)).toEqual([0, 0]);
  expect(found([firstPage({}), rows], LOOSE).map((one) => one.rows.length)).toEqual([1]);
});

test('a table that is whole takes no page that nothing leads to', () => {
  const own = tableLeaf([tableCell(1, [id(1), 'uno'])]);
  const other = tableLeaf([tableCell(2, [id(2), 'due'])]);
  const [loose] = found([firstPage({ loose: 2 }), own, other], LOOSE);
  expect([firsts(loose?.rows ?? []), loose?.isHurt]).toEqual([[id(1)], false]);
});

test('pages of a tree that is no table of ours are not taken for its rows', () => {
  const rows = tableLeaf([tableCell(1, [id(1), 'uno'])]);
  expect(found([firstPage({ words: 2 }), rows], LOOSE)[0]?.rows).toEqual([]);
  const entries = indexLeaf([indexCell([id(1), 'uno'])]);
  const keyed = table('keyed', [column('id'), column('name')], { isWithoutRowid: true });
  expect(found([firstPage({ words: 2 }), entries], keyed)[0]?.rows).toEqual([]);
  expect(found([firstPage({}), entries], keyed)[0]?.rows).toHaveLength(1);
});

test('an index tells which rows there were, and what it knows of those that are gone', () => {
  const indexed = table('loose', LOOSE.columns, {
    indexes: [
      { name: 'byId', columns: ['id'] },
      { name: 'byName', columns: ['name', null] },
    ],
  });
  const byId = indexLeaf([indexCell([id(1), 1]), indexCell([id(2), 2])]);
  const byName = indexLeaf([indexCell(['due', 'x', 2]), indexCell(['uno', 'x', 1]), indexCell(['tre', 3])]);
  const own = tableLeaf([tableCell(1, [id(1), 'uno'])]);
  // Of the strays one was deleted before: the index that has every row does not have it.
  const stray = tableLeaf([tableCell(2, [id(9), 'nove']), tableCell(4, [id(4), 'quattro'])]);
  const [one] = found([firstPage({ loose: 2, byId: 3, byName: 4 }), own, byId, byName, stray], indexed);
  expect(firsts(one?.rows ?? [])).toEqual([id(1)]);
  expect([...(one?.lost ?? [])]).toEqual([[2, { id: id(2), name: 'due' }]]);
  expect([one?.isHurt, one?.isKnown]).toEqual([true, true]);
  const there = tableLeaf([tableCell(2, [id(2), 'due'])]);
  const [both] = found([firstPage({ loose: 2, byId: 3, byName: 4 }), own, byId, byName, there], indexed);
  expect([firsts(both?.rows ?? []), both?.lost.size]).toEqual([[id(1), id(2)], 0]);
});

test('a cell is a row where each value is one that its column may have, and no other is there', () => {
  const of = (values: readonly (string | number | null)[], ...columns: readonly ExpectedColumn[]) =>
    found([firstPage({ a: 2 }), tableLeaf([tableCell(7, values)])], table('a', columns, { numbered: 'number' }))[0];
  expect(of([id(1), 5], column('id'), column('n', 'INTEGER'))?.rows).toEqual([{ id: id(1), n: 5 }]);
  expect(of([null, 'a'], column('number', 'INTEGER'), column('t'))?.rows).toEqual([{ number: 7, t: 'a' }]);
  expect(of([id(1)], column('id'), column('later', 'TEXT', false, 'prima'))?.rows).toEqual([
    { id: id(1), later: 'prima' },
  ]);
  const none = [
    of([id(1), 5, 6], column('id'), column('n', 'INTEGER')),
    of([id(1)], column('id'), column('n', 'INTEGER')),
    of([5, 'a'], column('number', 'INTEGER'), column('t')),
    of([id(1), 'x'], column('id'), column('n', 'INTEGER')),
    of([id(1), 5], column('id'), column('t')),
    of([id(1), null], column('id'), column('t')),
    of([id(1), 'x'], column('id'), column('b', 'BLOB')),
    of([id(1).slice(1)], column('id')),
    of([`${id(1)}0`], column('id')),
    of([5], column('id', 'INTEGER')),
  ];
  expect(none.map((one) => [one?.rows.length, one?.isHurt])).toEqual(none.map(() => [0, true]));
});

test('rows on which others hang are put together from what an index says', () => {
  expect(standInPlan('p', 'DUP_2025_2027', [])).toEqual({
    ...{ id: 'p', code: 'DUP_2025_2027', name: 'DUP 2025 2027', firstYear: 2025, lastYear: 2027 },
  });
  expect(standInPlan('p', 'RECUPERATA_1', [2026, 2024])).toMatchObject({ firstYear: 2024, lastYear: 2026 });
  expect(standInPlan('p', 'PEG_1999', [2026])).toMatchObject({ firstYear: 1999, lastYear: 1999 });
  expect(standInPlan('p', 'PEG', [])).toBeNull();
  expect(standIn('centres', { id: 'c', code: 'S08', parentId: 'd' }, 4)).toEqual({
    ...{ id: 'c', code: 'S08', longName: 'S08', shortName: '', parentId: 'd', position: 4 },
  });
  expect(standIn('centres', { id: 'c', code: 'S08' }, 0)).toMatchObject({ parentId: null, position: 0 });
  expect(standIn('centres', { id: 'c', code: null }, 0)).toBeNull();
  expect(standIn('listItems', { id: 'i', kind: 'status', label: 'In corso' }, 2)).toEqual({
    ...{ id: 'i', kind: 'status', label: 'In corso', position: 2 },
  });
  expect(standIn('listItems', { id: 'i', kind: 'status' }, 2)).toBeNull();
  expect(standIn('listItems', { id: 'i', label: 'In corso' }, 2)).toBeNull();
  expect(standIn('levels', { id: 'l', code: 'PEG' }, 0)).toMatchObject({ id: 'l', code: 'PEG' });
  expect(standIn('levels', { id: 'l', code: 'ALTRO' }, 0)).toBeNull();
  expect(standIn('plans', { id: 5, code: 'DUP_2025' }, 0)).toBeNull();
  expect(standIn('phases', { id: 'f', code: 'F' }, 0)).toBeNull();
});
