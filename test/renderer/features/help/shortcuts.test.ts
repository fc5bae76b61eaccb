import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SHORTCUTS, type Shortcut } from '../../../../renderer/features/help/shortcuts.ts';
import { COMMANDS } from '../../../../shared/commands.ts';
import { shownKeys } from '../../../../shared/format/stroke-in-words.ts';

const renderer = resolve(import.meta.dirname, '../../../../renderer');
const byKeys = (one: Shortcut, other: Shortcut) => one.keys.localeCompare(other.keys);

test('the sheet lists every command that has keys, in its own words', () => {
  const listed = SHORTCUTS.slice(0, 2).flatMap(({ shortcuts }) => shortcuts);
  const known = COMMANDS.flatMap((command) => {
    const keys = shownKeys(command);
    return keys === null ? [] : [{ keys, does: command.words }];
  });
  expect(known.length).toBeGreaterThan(15);
  expect(listed.toSorted(byKeys)).toEqual(known.toSorted(byKeys));
});

test('no group of the sheet gives one stroke two meanings', () => {
  for (const { title, shortcuts } of SHORTCUTS) {
    const keys = shortcuts.map((shortcut) => shortcut.keys);
    expect(new Set(keys).size, title).toBe(keys.length);
  }
});

test('the window and the grids answer no key of which the sheet does not know', () => {
  for (const file of [
    'app/window/use-keyboard.ts',
    'components/grid/commands/use-grid-keys.ts',
    'components/grid/editing/cell-editor.tsx',
  ]) {
    const source = readFileSync(resolve(renderer, file), 'utf8');
    // Modifiers and the caret apart, keys are named in the lists that the sheet shows.
    const compared = [...source.matchAll(/\bkey === '(?<key>[^']+)'/gu)].map(({ groups }) => groups?.key);
    const allowed = ['Dead', 'Process', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];
    expect(
      compared.filter((key) => !allowed.includes(String(key))),
      file,
    ).toEqual([]);
  }
});
