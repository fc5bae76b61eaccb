import { describe, expect, test } from 'vitest';
import { applicationMenu, type MenuEntry } from '../../../electron/hosts/application-menu.ts';
import { COMMANDS, commandNamed } from '../../../shared/commands.ts';
import { shownKeys } from '../../../shared/format/stroke-in-words.ts';

function flat(entries: readonly MenuEntry[]): readonly MenuEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'submenu' ? [entry, ...flat(entry.entries)] : [entry]));
}

const words = (label: string) => label.replace('&', '');

/** An accelerator of Electron as the window calls it. */
const IN_WORDS = [
  ['CmdOrCtrl', 'Ctrl'],
  ['Shift', 'Maiusc'],
  ['Plus', '+'],
  ['PageUp', 'Pag↑'],
  ['PageDown', 'Pag↓'],
  ['Up', 'Su'],
  ['Down', 'Giù'],
  ['Left', 'Sinistra'],
] as const;
const inWords = (keys: string) => IN_WORDS.reduce((text, [key, word]) => text.replace(key, word), keys);

describe.each(['win32', 'darwin', 'linux'] as const)('on %s', (platform) => {
  const entries = flat(applicationMenu(platform));
  const commands = entries.flatMap((entry) => (entry.kind === 'command' ? [entry] : []));

  test('the menu holds every command once, with the words it has everywhere', () => {
    const shown = commands.map(({ command, label }) => `${command}: ${words(label)}`);
    expect(shown.toSorted()).toEqual(COMMANDS.map((one) => `${one.name}: ${one.words}`).toSorted());
  });

  test('it shows the keys of each, but for those that it would take from who writes; on macOS none, which would work twice', () => {
    const shown = commands.flatMap(({ command, keys }) => (keys === undefined ? [] : [`${command}: ${inWords(keys)}`]));
    const known = COMMANDS.flatMap((one) => {
      const keys = shownKeys(one);
      return keys === null || one.name === 'shortcuts' ? [] : [`${one.name}: ${keys}`];
    });
    expect(shown.toSorted()).toEqual(platform === 'darwin' ? [] : known.toSorted());
    const keys = entries.flatMap((entry) => ('keys' in entry ? [entry.keys] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('each line of a menu has a letter of its own for the keyboard', () => {
    const menus = [
      applicationMenu(platform),
      ...entries.flatMap((one) => (one.kind === 'submenu' ? [one.entries] : [])),
    ];
    for (const menu of menus) {
      const labels = menu.flatMap((entry) => ('label' in entry ? [entry.label] : []));
      const letters = labels.map((label) => /&(?<letter>\p{L})/u.exec(label)?.groups?.['letter']?.toLowerCase());
      expect(new Set(letters).size, labels.join()).toBe(labels.length);
      expect(letters).not.toContain(undefined);
    }
  });

  test('what the system does is under our words too', () => {
    const roles = entries.flatMap((entry) => (entry.kind === 'role' ? [entry.role] : []));
    expect(roles).toEqual(expect.arrayContaining(['copy', 'cut', 'paste', 'quit', 'selectAll']));
    const filled = entries.flatMap((one) => (one.kind === 'submenu' && one.role !== undefined ? [one.role] : []));
    expect(filled).toEqual(platform === 'darwin' ? ['recentDocuments', 'window'] : []);
  });
});

test('the menus are those of an Italian program, with the usual keys', () => {
  const menu = applicationMenu('win32');
  expect(menu.map((entry) => ('label' in entry ? entry.label : ''))).toEqual([
    '&File',
    '&Modifica',
    '&Vista',
    '&Anno',
    '&Riquadri',
    '&Scambio',
    'A&iuto',
  ]);
  const usual = ['print', 'undo', 'redo', 'find', 'jump', 'toggleTree', 'togglePreview', 'guide'] as const;
  expect(usual.map((name) => shownKeys(commandNamed(name)))).toEqual([
    ...['P', 'Z', 'Y', 'F', 'K', '1', '3'].map((key) => `Ctrl+${key}`),
    'F1',
  ]);
});
