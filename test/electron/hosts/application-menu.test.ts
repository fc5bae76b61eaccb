import { expect, test } from 'vitest';
import { applicationMenu, type MenuEntry } from '../../../electron/hosts/application-menu.ts';
import { events } from '../../../shared/ipc/events.ts';

function flat(entries: readonly MenuEntry[]): readonly MenuEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'submenu' ? [entry, ...flat(entry.entries)] : [entry]));
}

test.each(['win32', 'darwin', 'linux'] as const)(
  'on %s the menu holds every command once, with keys of its own',
  (platform) => {
    const entries = flat(applicationMenu(platform));
    const commands = entries.flatMap((entry) => (entry.kind === 'command' ? [entry.command] : []));
    expect(commands.toSorted()).toEqual(events['menu:command'].shape.command.options.toSorted());
    const keys = entries.flatMap((entry) => ('keys' in entry ? [entry.keys] : []));
    expect(new Set(keys).size).toBe(keys.length);
    const roles = entries.flatMap((entry) => (entry.kind === 'role' ? [entry.role] : []));
    expect(roles).toEqual(expect.arrayContaining(['about', 'copy', 'cut', 'paste', 'quit', 'selectAll']));
    expect(roles.includes('recentDocuments')).toBe(platform === 'darwin');
  },
);

test('the menus are those of an Italian program, with the usual keys', () => {
  const menu = applicationMenu('win32');
  expect(menu.map((entry) => ('label' in entry ? entry.label : ''))).toEqual([
    '&File',
    '&Modifica',
    '&Vista',
    '&Scambio',
    '&Aiuto',
  ]);
  const keysOf = (name: string) => {
    const found = flat(menu).find((entry) => entry.kind === 'command' && entry.command === name);
    return found !== undefined && 'keys' in found ? found.keys : undefined;
  };
  expect(['print', 'undo', 'redo', 'find', 'jump', 'toggleTree', 'togglePreview', 'guide'].map(keysOf)).toEqual([
    ...['P', 'Z', 'Y', 'F', 'K', '1', '3'].map((key) => `CmdOrCtrl+${key}`),
    'F1',
  ]);
});
