import { expect, test } from 'vitest';
import { answerEditing, answerGoing } from '../../../../../renderer/components/grid/commands/answer-keys.ts';
import { commandsAt, recorded } from './commands-over-rows.ts';

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
    columnActs: { leads: () => false },
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
