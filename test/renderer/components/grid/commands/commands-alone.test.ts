import { expect, test } from 'vitest';
import { answerEditing, answerGoing } from '../../../../../renderer/components/grid/commands/answer-keys.ts';
import { cellCommands } from '../../../../../renderer/components/grid/commands/cell-commands.ts';
import { rowCommands } from '../../../../../renderer/components/grid/commands/row-commands.ts';
import type { GridColumn } from '../../../../../renderer/components/grid/grid-column.ts';

interface Row {
  readonly id: string;
}

/** All that was asked of what stands around the commands, in order: a verb and what it was given. */
type Told = unknown[][];

function recorded<Name extends string>(told: Told, names: readonly Name[], answer: unknown = undefined) {
  const noting =
    (name: Name) =>
    (...given: unknown[]) => {
      told.push([name, ...given]);
      return answer;
    };
  const entries = names.map((name) => [name, noting(name)]);
  return Object.fromEntries(entries) as Record<Name, never>;
}

/** Commands over five rows of three columns, of which the last cannot be written. @param range first and last row, first and last column. */
function commandsAt(
  [top, bottom, left, right]: readonly number[],
  active: readonly number[],
  texts: Record<string, string> = {},
) {
  const told: Told = [];
  const rows: Row[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
  const column = (key: string, isRead: boolean) =>
    ({ key, label: key, read: isRead ? () => ({ ok: true }) : null }) as unknown as GridColumn<Row, object>;
  const columns = [column('x', true), column('y', true), column('z', false)];
  const cursor = {
    active: { row: active[0], column: active[1] },
    range: { top, bottom, left, right },
    editing: null,
    lineStart: active[2] ?? active[1],
    ...recorded(told, ['goTo', 'goToRow', 'select', 'edit']),
  };
  const text = (row: Row, { key }: { readonly key: string }) => texts[row.id + key] ?? `${row.id}${key}`;
  const drafts = { text, desk: recorded(told, ['drop']), ...recorded(told, ['put', 'leave', 'save']) };
  const edits = {
    ...recorded(told, ['insert'], Promise.resolve(['nuova'])),
    ...recorded(told, ['duplicate'], Promise.resolve(['copia', 'altra'])),
    ...recorded(told, ['move', 'remove']),
  };
  const actions = { run: async (_what: string, act: () => Promise<unknown>) => act() };
  const work = { rows, columns, edits, readOnly: false, cursor, drafts, actions };
  return { told, work: work as never, cursor: cursor as never, settled: () => new Promise(setImmediate) };
}

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

const NO_KEYS = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

/** A stroke as it is written in a list of keys, answered by a grid of five rows and three columns. */
function pressed(
  keys: string,
  grid: {
    readonly range?: readonly number[];
    readonly active?: readonly number[];
    readonly mode?: 'replace' | 'edit';
  } = {},
) {
  const { range = [1, 2, 0, 1], active = [1, 1, 0], mode } = grid;
  const { told, cursor } = commandsAt(range, active);
  const names = [
    'startEdit',
    'commit',
    'cancel',
    'clear',
    'insertBelow',
    'removeRows',
    'duplicateRows',
    'fillDown',
    'series',
    'fillDown',
    'series',
    'moveRows',
  ] as const;
  const held = keys.split('+').slice(0, -1);
  const stroke = {
    ...NO_KEYS,
    ctrlKey: held.includes('Ctrl'),
    shiftKey: held.includes('Shift'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
    key: keys.split('+').at(-1) ?? '',
  };
  const extent = { rows: 5, columns: 3, page: 2, passed: new Set<number>() };
  const leaving = { current: false };
  const keyed = {
    cursor: mode === undefined ? cursor : { ...(cursor as object), editing: { mode, text: '', changed: false } },
    commands: recorded(told, names),
    extent,
    leaving,
  } as never;
  const isOurs = (mode === undefined ? answerGoing : answerEditing)(stroke as never, keyed);
  return [isOurs, ...told];
}

test.each<[string, Parameters<typeof pressed>[1], readonly unknown[]]>([
  ['ArrowDown', {}, [true, ['goTo', { row: 2, column: 1 }]]],
  ['PageDown', {}, [true, ['goTo', { row: 3, column: 1 }]]],
  // Enter goes back to the column in which a run of Tabs began.
  ['Enter', {}, [true, ['goTo', { row: 2, column: 0 }]]],
  ['Shift+Enter', {}, [true, ['goTo', { row: 0, column: 0 }]]],
  // What grows is the corner across from the active cell, whichever that is.
  ['Shift+ArrowDown', {}, [true, ['goTo', { row: 3, column: 0 }, { extend: true }]]],
  ['Shift+ArrowUp', { active: [2, 0] }, [true, ['goTo', { row: 0, column: 1 }, { extend: true }]]],
  ['Shift+ArrowRight', { active: [1, 0] }, [true, ['goTo', { row: 2, column: 2 }, { extend: true }]]],
  ['Shift+ ', {}, [true, ['select', { top: 1, bottom: 2, left: 0, right: 2 }]]],
  ['Ctrl+a', {}, [true, ['select', { top: 0, bottom: 4, left: 0, right: 2 }]]],
  ['Tab', {}, [true, ['goTo', { row: 1, column: 2 }, { tabbing: true }]]],
  ['Tab', { active: [4, 2] }, [false]],
  ['Shift+Tab', { active: [0, 0] }, [false]],
  // Esc is ours while it lets a selection go; the next leaves the grid.
  ['Escape', {}, [true, ['goTo', { row: 1, column: 1 }]]],
  ['Escape', { range: [1, 1, 0, 1] }, [true, ['goTo', { row: 1, column: 1 }]]],
  ['Escape', { range: [0, 1, 1, 1] }, [true, ['goTo', { row: 1, column: 1 }]]],
  ['Escape', { range: [1, 1, 1, 1] }, [false, ['goTo', { row: 1, column: 1 }]]],
  ['Ctrl+Shift+ArrowUp', {}, [true, ['moveRows', 0]]],
  ['Ctrl+Shift+ArrowDown', {}, [true, ['moveRows', 2]]],
  ['F2', {}, [true, ['startEdit', 'edit']]],
  ['Backspace', {}, [true, ['startEdit', 'replace', '']]],
  ['Delete', {}, [true, ['clear']]],
  ['Ctrl+Enter', {}, [true, ['insertBelow']]],
  ['Ctrl+d', {}, [true, ['fillDown']]],
  ['Ctrl+e', {}, [true, ['series']]],
  ['Ctrl+Shift+d', {}, [true, ['duplicateRows']]],
  ['Ctrl+Delete', {}, [true, ['removeRows']]],
  ['x', {}, [false, ['startEdit', 'replace']]],
  ['Ctrl+Alt+€', {}, [false, ['startEdit', 'replace']]],
  ['Dead', {}, [false, ['startEdit', 'replace']]],
  ['Process', {}, [false, ['startEdit', 'replace']]],
  ['Ctrl+x', {}, [false]],
  ['Alt+x', {}, [false]],
  ['Meta+x', {}, [false]],
  ['F5', {}, [false]],
  ['Enter', { mode: 'edit' }, [true, ['commit', { row: 2, column: 0 }]]],
  ['Tab', { mode: 'edit' }, [true, ['commit', { row: 1, column: 2 }, true]]],
  ['Shift+Tab', { mode: 'edit' }, [true, ['commit', { row: 1, column: 0 }, true]]],
  ['Tab', { mode: 'edit', active: [4, 2] }, [false, ['commit', undefined, true]]],
  ['Ctrl+Enter', { mode: 'edit' }, [true, ['commit'], ['insertBelow']]],
  ['Escape', { mode: 'edit' }, [true, ['cancel']]],
  ['ArrowUp', { mode: 'edit' }, [false]],
  ['ArrowUp', { mode: 'replace' }, [true, ['commit', { row: 0, column: 1 }]]],
  ['x', { mode: 'edit' }, [false]],
])('%s, %j: %j', (keys, grid, answer) => {
  expect(pressed(keys, grid)).toEqual(answer);
});
