import type { EventOf } from '../../shared/ipc/events.ts';

export type MenuCommand = EventOf<'menu:command'>['command'];

/** One line of the menu, as plain data: `&` stands before the letter for the keyboard. */
export type MenuEntry =
  | { readonly kind: 'command'; readonly label: string; readonly command: MenuCommand; readonly keys?: string }
  | { readonly kind: 'role'; readonly label: string; readonly role: MenuRole; readonly keys?: string }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'separator' };

/** What the system itself does, under our Italian words. */
export type MenuRole =
  | 'about'
  | 'clearRecentDocuments'
  | 'copy'
  | 'cut'
  | 'hide'
  | 'hideOthers'
  | 'paste'
  | 'quit'
  | 'recentDocuments'
  | 'selectAll'
  | 'togglefullscreen'
  | 'unhide';

const separator: MenuEntry = { kind: 'separator' };
const command = (label: string, name: MenuCommand, keys?: string): MenuEntry => ({
  kind: 'command',
  label,
  command: name,
  ...(keys === undefined ? {} : { keys }),
});
const role = (label: string, name: MenuRole, keys?: string): MenuEntry => ({
  kind: 'role',
  label,
  role: name,
  ...(keys === undefined ? {} : { keys }),
});
const submenu = (label: string, ...entries: readonly MenuEntry[]): MenuEntry => ({ kind: 'submenu', label, entries });

const about = role('Informazioni su Pegaso', 'about');
const quit = (label: string) => role(label, 'quit', 'CmdOrCtrl+Q');

/** The menu of the application. macOS wants its own first menu and lists recent documents by itself. */
export function applicationMenu(platform: NodeJS.Platform): readonly MenuEntry[] {
  const mac = platform === 'darwin';
  const recent = submenu(
    'Apri recente',
    role('Documenti recenti', 'recentDocuments'),
    role('Svuota elenco', 'clearRecentDocuments'),
  );
  return [
    ...(mac
      ? [
          submenu(
            'Pegaso',
            about,
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
      '&File',
      command('&Nuovo archivio…', 'new', 'CmdOrCtrl+N'),
      command('&Apri…', 'open', 'CmdOrCtrl+O'),
      ...(mac ? [recent] : []),
      command('&Chiudi archivio', 'close', 'CmdOrCtrl+W'),
      separator,
      command('&Stampa…', 'print', 'CmdOrCtrl+P'),
      ...(mac ? [] : [separator, quit('&Esci')]),
    ),
    submenu(
      '&Modifica',
      command('&Annulla', 'undo', 'CmdOrCtrl+Z'),
      command('&Ripeti', 'redo', 'CmdOrCtrl+Y'),
      separator,
      role('&Taglia', 'cut', 'CmdOrCtrl+X'),
      role('&Copia', 'copy', 'CmdOrCtrl+C'),
      role('&Incolla', 'paste', 'CmdOrCtrl+V'),
      role('Se&leziona tutto', 'selectAll', 'CmdOrCtrl+A'),
      separator,
      command("Trova nell'&obiettivo…", 'find', 'CmdOrCtrl+F'),
      command('Cerca in tutt&o…', 'jump', 'CmdOrCtrl+K'),
    ),
    submenu(
      '&Vista',
      command('&Albero degli obiettivi', 'toggleTree', 'CmdOrCtrl+1'),
      command('Ante&prima', 'togglePreview', 'CmdOrCtrl+3'),
      separator,
      command('&Ingrandisci', 'zoomIn', 'CmdOrCtrl+Plus'),
      command('&Rimpicciolisci', 'zoomOut', 'CmdOrCtrl+-'),
      command('&Dimensione normale', 'zoomReset', 'CmdOrCtrl+0'),
      separator,
      command('&Tema chiaro o scuro', 'theme'),
      role('&Schermo intero', 'togglefullscreen', mac ? 'Ctrl+Cmd+F' : 'F11'),
    ),
    submenu(
      '&Scambio',
      command('Apri &pacchetto…', 'openPackage'),
      command('&Consegna obiettivi…', 'handOut'),
      command('Consegne e r&ientri', 'handOuts'),
      command('&Restituisci…', 'return'),
      separator,
      command('Importa da &foglio di calcolo…', 'importTable'),
      command('&Esporta dati…', 'exportTable'),
      separator,
      command('Con&fronta…', 'compare'),
    ),
    submenu(
      '&Aiuto',
      command('&Guida', 'guide', 'F1'),
      command('&Scorciatoie da tastiera', 'shortcuts'),
      ...(mac ? [] : [separator, about]),
    ),
  ];
}
