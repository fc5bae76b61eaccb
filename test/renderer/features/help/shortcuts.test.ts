import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { applicationMenu, type MenuEntry } from '../../../../electron/hosts/application-menu.ts';
import { SHORTCUTS } from '../../../../renderer/features/help/shortcuts.ts';

const renderer = resolve(import.meta.dirname, '../../../../renderer');
const listed = new Set(SHORTCUTS.flatMap(({ shortcuts }) => shortcuts.map(({ keys }) => keys)));

/** The strokes of the menu that are commands of ours. */
function accelerators(entries: readonly MenuEntry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'submenu') return accelerators(entry.entries);
    return entry.kind === 'command' && entry.keys !== undefined ? [entry.keys] : [];
  });
}

test('the sheet lists every stroke that the menus show', () => {
  const commands = readFileSync(resolve(renderer, 'app/commands/menu-commands.ts'), 'utf8').matchAll(
    /keys: '(?<keys>[^']+)'/gu,
  );
  const shown = [...commands].map(({ groups }) => String(groups?.keys));
  const menu = accelerators(applicationMenu('linux')).map((keys) =>
    keys.replace('CmdOrCtrl', 'Ctrl').replace('Plus', '+'),
  );
  expect(shown.length).toBeGreaterThan(8);
  // Ctrl+N and Ctrl+W are of Electron's menu alone: in a browser they are the browser's.
  expect([...shown, ...menu].filter((keys) => !listed.has(keys))).toEqual(['Ctrl+N', 'Ctrl+W']);
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
