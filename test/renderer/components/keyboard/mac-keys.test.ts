import { expect, test } from 'vitest';
import { applicationMenu, type MenuEntry } from '../../../../electron/hosts/application-menu.ts';
import { strokeOf } from '../../../../renderer/components/keyboard/keymap.ts';
import { COMMANDS } from '../../../../shared/commands.ts';

/** An accelerator of a Mac's menu as the page hears what is pressed. */
function heard(accelerator: string): string {
  const parts = accelerator.replace('CmdOrCtrl', 'Cmd').split('+');
  const held = (name: string) => parts.includes(name);
  const key = parts.at(-1)?.toLowerCase() ?? '';
  return strokeOf({ key, metaKey: held('Cmd'), ctrlKey: held('Ctrl'), altKey: held('Alt'), shiftKey: held('Shift') });
}

const keysOf = (entries: readonly MenuEntry[]): readonly string[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'submenu') return keysOf(entry.entries);
    return 'keys' in entry && entry.keys !== undefined ? [entry.keys] : [];
  });

test('the menu of a Mac takes no key that the page answers', () => {
  const taken = keysOf(applicationMenu('darwin'));
  const answered: readonly string[] = COMMANDS.flatMap(({ strokes }) => strokes);
  expect(taken).toEqual(expect.arrayContaining(['Cmd+H', 'Ctrl+Cmd+F', 'CmdOrCtrl+C']));
  expect(taken.filter((keys) => answered.includes(heard(keys)))).toEqual([]);
});

test("the Command key is Ctrl to the page, but for what is the system's", () => {
  expect(['Cmd+K', 'Ctrl+K', 'Cmd+Alt+F', 'Cmd+H', 'Ctrl+Cmd+F', 'Ctrl+H'].map(heard)).toEqual([
    'Ctrl+k',
    'Ctrl+k',
    'Ctrl+Alt+f',
    'Meta+h',
    'Ctrl+Meta+f',
    'Ctrl+h',
  ]);
});
