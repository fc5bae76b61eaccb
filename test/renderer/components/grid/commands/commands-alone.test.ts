import { expect, test } from 'vitest';
import { cellCommands } from '../../../../../renderer/components/grid/commands/cell-commands.ts';
import { rowCommands } from '../../../../../renderer/components/grid/commands/row-commands.ts';
import { commandsAt } from './commands-over-rows.ts';

test.each([
  // A position past either end is the end; where the rows stand already nothing is moved.
  [[1, 2], -3, ['b', 'c'], 0],
  [[1, 2], 9, ['b', 'c'], 3],
  [[1, 2], 3, ['b', 'c'], 3],
  [[1, 2], 1, null, 0],
  [[3, 4], 4, null, 0],
  [[0, 0], -1, null, 0],
  [[0, 4], 1, null, 0],
] as const)('of five rows those from %j moved to %i: %j to %i', async ([top, bottom], position, ids, to) => {
  const { told, work, settled } = commandsAt([top, bottom, 0, 0], [top, 0]);
  rowCommands(work).moveRows(position);
  await settled();
  expect(told).toEqual(ids === null ? [] : [['move', ids, to]]);
});

test('a new row stands below the active one, wherever the selection ends', async () => {
  const { told, work, settled } = commandsAt([1, 3, 0, 1], [3, 1]);
  rowCommands(work).insertBelow();
  await settled();
  expect(told).toEqual([
    ['insert', 4, [{}]],
    ['goToRow', 'nuova', 4, 0],
  ]);
});

test('copies are gone to below the selected rows, in the column of the active cell', async () => {
  const { told, work, settled } = commandsAt([1, 2, 0, 1], [1, 1]);
  rowCommands(work).duplicateRows();
  await settled();
  expect(told).toEqual([
    ['duplicate', ['b', 'c']],
    ['goToRow', 'copia', 3, 1],
  ]);
});

test.each([
  [[1, 2], 'd', 1],
  [[3, 4], 'c', 3],
  [[0, 4], null, 0],
] as const)(
  'after rows from %j are removed their drafts are gone, and the cursor is at %s',
  async ([top, bottom], next, place) => {
    const { told, work, settled } = commandsAt([top, bottom, 0, 0], [top, 1]);
    rowCommands(work).removeRows();
    await settled();
    const ids = ['a', 'b', 'c', 'd', 'e'].slice(top, bottom + 1);
    expect(told).toEqual([
      ['remove', ids],
      ...ids.flatMap((id) => ['x', 'y', 'z'].map((key) => ['drop', `${id} ${key}`])),
      ...(next === null ? [] : [['goToRow', next, place, 1]]),
    ]);
  },
);

test('a cell is begun with what is typed, with what stands in it, or with nothing; a closed one is not', () => {
  const { told, work } = commandsAt([1, 1, 1, 1], [1, 1]);
  const before = { current: null };
  const { startEdit } = cellCommands(work, before);
  startEdit('replace');
  startEdit('edit');
  startEdit('replace', '');
  expect(told).toEqual([
    ['edit', { mode: 'replace', text: '', changed: false }],
    ['edit', { mode: 'edit', text: 'by', changed: false }],
    ['edit', { mode: 'replace', text: '', changed: true }],
  ]);
  expect(before.current).toBe('by');
  const closed = commandsAt([1, 1, 2, 2], [1, 2]);
  cellCommands(closed.work, before).startEdit('edit');
  expect(closed.told).toEqual([]);
});

test('a cell that is left is handed to its desk; one that is given up has what it had, written only where it is other', () => {
  const same = commandsAt([1, 1, 1, 1], [1, 1]);
  const cell = [{ id: 'b' }, expect.objectContaining({ key: 'y' })];
  cellCommands(same.work, { current: 'by' }).cancel();
  expect(same.told).toEqual([
    ['leave', ...cell],
    ['edit', null],
  ]);
  const other = commandsAt([1, 1, 1, 1], [1, 1]);
  cellCommands(other.work, { current: 'prima' }).cancel();
  expect(other.told).toEqual([
    ['put', 'b', cell[1], 'prima', { id: 'b' }],
    ['leave', ...cell],
    ['edit', null],
  ]);
  const never = commandsAt([1, 1, 1, 1], [1, 1]);
  cellCommands(never.work, { current: null }).cancel();
  expect(never.told).toEqual([['edit', null]]);
  const left = commandsAt([1, 1, 1, 1], [1, 1]);
  const { commit } = cellCommands(left.work, { current: null });
  commit();
  commit({ row: 2, column: 0 });
  commit({ row: 2, column: 0 }, true);
  expect(left.told.filter(([name]) => name !== 'leave')).toEqual([
    ['edit', null],
    ['goTo', { row: 2, column: 0 }, { tabbing: false }],
    ['goTo', { row: 2, column: 0 }, { tabbing: true }],
  ]);
});

test('of the selected cells those that hold something are cleared, and saved in one go', () => {
  const { told, work } = commandsAt([1, 2, 0, 1], [1, 0], { bx: '' });
  cellCommands(work, { current: null }).clear();
  expect(told).toEqual([
    ['put', 'b', expect.objectContaining({ key: 'y' }), '', { id: 'b' }],
    ['put', 'c', expect.objectContaining({ key: 'x' }), '', { id: 'c' }],
    ['put', 'c', expect.objectContaining({ key: 'y' }), '', { id: 'c' }],
    ['save'],
  ]);
});
