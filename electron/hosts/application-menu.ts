import { type Command, type CommandGroup, type CommandName, commandNamed, commandsOf } from '../../shared/commands.ts';
import { keysOfStroke } from '../../shared/format/stroke-in-words.ts';

/** One line of the menu, as plain data: `&` stands before the letter for the keyboard, `keys` are as Electron writes them. */
export type MenuEntry =
  | { readonly kind: 'command'; readonly label: string; readonly command: CommandName; readonly keys?: string }
  | { readonly kind: 'role'; readonly label: string; readonly role: MenuRole; readonly keys?: string }
  | {
      readonly kind: 'submenu';
      readonly label: string;
      readonly role?: SubmenuRole;
      readonly entries: readonly MenuEntry[];
    }
  | { readonly kind: 'separator' };

/** What the system itself does, under our Italian words. */
export type MenuRole =
  | 'clearRecentDocuments'
  | 'copy'
  | 'cut'
  | 'front'
  | 'hide'
  | 'hideOthers'
  | 'minimize'
  | 'paste'
  | 'quit'
  | 'selectAll'
  | 'togglefullscreen'
  | 'unhide'
  | 'zoom';

/** Menus that macOS fills by itself: with the windows, with the recent documents. */
export type SubmenuRole = 'recentDocuments' | 'window';

const separator: MenuEntry = { kind: 'separator' };
const role = (label: string, name: MenuRole, keys?: string): MenuEntry => ({
  kind: 'role',
  label,
  role: name,
  ...(keys === undefined ? {} : { keys }),
});
const submenu = (label: string, ...entries: readonly MenuEntry[]) => ({
  kind: 'submenu' as const,
  label,
  entries: withLetters(entries),
});

const quit = (label: string) => role(label, 'quit', 'CmdOrCtrl+Q');

/**
 * The menu of the application: every command of the registry, and what the system does by itself. macOS wants its own first menu
 * and lists windows and recent documents by itself. There a menu cannot show a key without taking it, and the page answers the keys of
 * commands everywhere: so that none works twice, commands have no keys in its menu.
 */
export function applicationMenu(platform: NodeJS.Platform): readonly MenuEntry[] {
  const mac = platform === 'darwin';
  const group = (name: CommandGroup): readonly MenuEntry[] =>
    commandsOf(name).flatMap((one) => (mac && one.name === 'about' ? [] : [commandEntry(one, mac)]));
  const recent = {
    ...submenu('Apri recente', role('Svuota elenco', 'clearRecentDocuments')),
    role: 'recentDocuments',
  } as const;
  const windows = {
    ...submenu(
      'Finestra',
      role('Contrai', 'minimize', 'Cmd+M'),
      role('Ridimensiona', 'zoom'),
      separator,
      role('Porta tutto in primo piano', 'front'),
    ),
    role: 'window',
  } as const;
  return withLetters([
    ...(mac
      ? [
          submenu(
            'Pegaso',
            commandEntry(commandNamed('about'), mac),
            separator,
            role('Nascondi Pegaso', 'hide', 'Cmd+H'),
            role('Nascondi altre', 'hideOthers', 'Cmd+Alt+H'),
            role('Mostra tutte', 'unhide'),
            separator,
            quit('Esci da Pegaso'),
          ),
        ]
      : []),
    submenu(
      'File',
      ...group('archive'),
      ...(mac ? [recent] : []),
      separator,
      ...group('schede'),
      ...(mac ? [] : [separator, quit('Esci')]),
    ),
    submenu(
      'Modifica',
      ...group('steps'),
      separator,
      role('Taglia', 'cut', 'CmdOrCtrl+X'),
      role('Copia', 'copy', 'CmdOrCtrl+C'),
      role('Incolla', 'paste', 'CmdOrCtrl+V'),
      role('Seleziona tutto', 'selectAll', 'CmdOrCtrl+A'),
      separator,
      ...group('going'),
    ),
    submenu(
      'Vista',
      ...group('screens'),
      separator,
      ...group('look'),
      role('Schermo intero', 'togglefullscreen', mac ? 'Ctrl+Cmd+F' : 'F11'),
    ),
    submenu('Anno', ...group('year')),
    submenu('Riquadri', ...group('panes')),
    submenu('Scambio', ...group('exchange')),
    ...(mac ? [windows] : []),
    submenu('Aiuto', ...group('help')),
  ]);
}

function commandEntry({ name, words, strokes: [stroke] }: Command, mac: boolean): MenuEntry {
  const keys = stroke === undefined || mac ? null : acceleratorOf(stroke);
  return { kind: 'command', label: words, command: name, ...(keys === null ? {} : { keys }) };
}

const ELECTRON_KEYS: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
};

/** A stroke as Electron writes it; null for a sign alone, which belongs to who writes. */
function acceleratorOf(stroke: string): string | null {
  const keys = keysOfStroke(stroke);
  if (keys.length === 1 && stroke.length === 1) return null;
  return keys.map((key) => ELECTRON_KEYS[key] ?? (key.length === 1 ? key.toUpperCase() : key)).join('+');
}

/** Gives each line of a menu a letter of its own, the first of a word where it can. */
function withLetters(entries: readonly MenuEntry[]): readonly MenuEntry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    if (entry.kind === 'separator') return entry;
    const { label } = entry;
    const places = [...label.matchAll(/(?<!\p{L})\p{L}/gu), ...label.matchAll(/\p{L}/gu)];
    const place = places.find(([letter]) => !taken.has(letter.toLowerCase()));
    if (place === undefined) return entry;
    taken.add(place[0].toLowerCase());
    return { ...entry, label: `${label.slice(0, place.index)}&${label.slice(place.index)}` };
  });
}
