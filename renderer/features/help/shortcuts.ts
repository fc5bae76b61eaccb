import { COMMANDS, type Command } from '../../../shared/commands.ts';
import { shownKeys } from '../../../shared/format/stroke-in-words.ts';
import { CLIPBOARD_KEYS, EDITING_KEYS, EDITOR_KEYS, GOING_KEYS } from '../../components/grid/cursor/grid-keymap.ts';
import { PAGE_KEYS } from '../../components/keyboard/page-keys.ts';

/** A stroke of keys and what it does. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const ofCommands = (isAsked: (command: Command) => boolean): readonly Shortcut[] =>
  COMMANDS.filter(isAsked).flatMap((command) => {
    const keys = shownKeys(command);
    return keys === null ? [] : [{ keys, does: command.words }];
  });

/** Every key of the window, as the sheet shows them. Those of the commands and of the grids are the lists that answer them. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  { title: 'Dappertutto', shortcuts: ofCommands(({ group }) => group !== 'look' && group !== 'panes') },
  { title: 'Finestra', shortcuts: ofCommands(({ group }) => group === 'look' || group === 'panes') },
  {
    title: 'Bordi tra i riquadri',
    shortcuts: [
      { keys: 'Frecce', does: 'Allargano o stringono' },
      { keys: 'Inizio, Fine', does: 'Il meno e il più largo' },
    ],
  },
  { title: 'Griglie', shortcuts: [...GOING_KEYS, ...CLIPBOARD_KEYS] },
  { title: 'Mentre si scrive in una cella', shortcuts: [...EDITING_KEYS, ...EDITOR_KEYS] },
  {
    title: 'Albero',
    shortcuts: [
      { keys: 'Su, Giù', does: 'Riga prima e dopo' },
      { keys: 'Destra', does: 'Apre il ramo' },
      { keys: 'Sinistra', does: 'Chiude il ramo' },
      { keys: 'Invio, Spazio', does: "Mostra l'obiettivo" },
      { keys: 'Maiusc+Frecce', does: 'Sceglie più obiettivi di seguito; anche Maiusc+clic' },
      { keys: 'Ctrl+Spazio', does: 'Sceglie o lascia un obiettivo; anche Ctrl+clic' },
      { keys: 'Ctrl+A', does: "Sceglie tutti quelli che l'albero mostra" },
      { keys: 'Esc', does: 'Toglie la scelta' },
      { keys: 'Lettere', does: 'Vanno alla riga che comincia così' },
      { keys: 'Maiusc+F10', does: 'Apre il menu della riga' },
    ],
  },
  {
    title: 'Unione',
    shortcuts: [
      { keys: 'N', does: 'Prossimo conflitto' },
      { keys: 'P', does: 'Conflitto precedente' },
      { keys: '1', does: 'Sceglie mio; rifiuta una modifica loro' },
      { keys: '2', does: 'Sceglie loro; riprende una modifica' },
      { keys: '3', does: 'Scrive un altro valore' },
      { keys: '0', does: 'Toglie la scelta' },
      { keys: 'Su, Giù', does: 'Differenza prima e dopo' },
      { keys: 'Esc', does: "Torna all'elenco" },
      { keys: 'Ctrl+Invio', does: 'Accogli' },
    ],
  },
  {
    title: 'Anteprima',
    shortcuts: [
      { keys: '+', does: 'Ingrandisce la pagina' },
      { keys: '-', does: 'Rimpicciolisce la pagina' },
      { keys: '0', does: 'Adatta alla larghezza' },
      { keys: 'Ctrl+rotella', does: 'Ingrandisce e rimpicciolisce' },
      { keys: 'Clic', does: 'Porta al campo da cui viene il testo' },
    ],
  },
  {
    title: 'Pagine al posto dell’obiettivo',
    shortcuts: PAGE_KEYS,
  },
  {
    title: 'Elenchi',
    shortcuts: [
      { keys: 'Invio, F2', does: 'Modifica la voce' },
      { keys: 'Ctrl+Maiusc+Su, Giù', does: 'Sposta la voce' },
    ],
  },
];
