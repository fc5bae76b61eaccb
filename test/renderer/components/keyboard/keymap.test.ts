import { expect, test } from 'vitest';
import { EDITING_KEYS, EDITOR_KEYS, GOING_KEYS } from '../../../../renderer/components/grid/cursor/grid-keymap.ts';
import { type KeyLine, keymap, strokeOf } from '../../../../renderer/components/keyboard/keymap.ts';
import { COMMANDS } from '../../../../shared/commands.ts';

const stroke = (key: string, ...modifiers: readonly ('ctrl' | 'shift' | 'alt' | 'meta')[]) => ({
  key,
  ctrlKey: modifiers.includes('ctrl'),
  shiftKey: modifiers.includes('shift'),
  altKey: modifiers.includes('alt'),
  metaKey: modifiers.includes('meta'),
});

test.each([
  [stroke('K', 'ctrl'), 'Ctrl+k'],
  [stroke('z', 'meta', 'shift'), 'Ctrl+Shift+z'],
  [stroke('?', 'shift'), '?'],
  [stroke('+', 'ctrl', 'shift'), 'Ctrl++'],
  [stroke(' ', 'shift'), 'Shift+ '],
  [stroke('ArrowUp', 'ctrl', 'shift'), 'Ctrl+Shift+ArrowUp'],
])('$key is called by its modifiers and its character', (pressed, name) => {
  expect(strokeOf(pressed)).toBe(name);
});

test.each<[string, readonly Pick<KeyLine, 'name' | 'strokes'>[]]>([
  ['the window', COMMANDS],
  ['a grid', GOING_KEYS],
  ['a cell that is written', [...EDITING_KEYS, ...EDITOR_KEYS]],
])('of the keys of %s each does one thing, which is found', (_, lines) => {
  const strokes = lines.flatMap((line) => line.strokes);
  expect(strokes.filter((one, index) => strokes.indexOf(one) !== index)).toEqual([]);
  expect(keymap(lines)(stroke('F13'))).toBeNull();
});
