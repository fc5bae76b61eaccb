/** Where commands stand together: a part of the window's menu between two lines, in this order. */
const GROUPS = ['schede', 'exchange', 'year', 'screens', 'steps', 'going', 'panes', 'look', 'help', 'archive'] as const;

/** What stands over a group in the window's menu. */
export const GROUP_WORDS: Readonly<Record<CommandGroup, string>> = {
  schede: 'Schede',
  exchange: 'Scambio con gli altri uffici',
  year: 'Anno',
  screens: 'Pagine',
  steps: 'Modifiche',
  going: 'Andare',
  panes: 'Riquadri',
  look: 'Aspetto',
  help: 'Aiuto',
  archive: 'Archivio',
};

export type CommandGroup = (typeof GROUPS)[number];

interface CommandEntry {
  readonly group: CommandGroup;
  /** What a person reads in every menu, in the finder and on the sheet of keys; `…` where more will be asked. */
  readonly words: string;
  /** Its keys as a keyboard gives them, `Ctrl+p`; the first of them is the one that is shown. */
  readonly strokes?: readonly string[];
  /** Whether it writes the archive: not to be had where that can only be read. */
  readonly writes?: boolean;
  /** Whether there is something to do while no archive is open. */
  readonly withoutArchive?: boolean;
}

/* Everything the application can be told to do. Who adds one here is told by the compiler where to say what it does. */
const ENTRIES = {
  newObjective: { group: 'schede', words: 'Nuovo obiettivo…', strokes: ['Ctrl+n'], writes: true },
  print: { group: 'schede', words: 'Stampa schede…', strokes: ['Ctrl+p'] },
  printThis: { group: 'schede', words: 'Stampa solo questo obiettivo…', strokes: ['Ctrl+Shift+p'] },
  import: { group: 'schede', words: 'Importa schede…', writes: true },
  backup: { group: 'schede', words: 'Copia di sicurezza adesso', writes: true },

  handOut: { group: 'exchange', words: 'Consegna obiettivi…', writes: true },
  openPackage: { group: 'exchange', words: 'Apri pacchetto…', withoutArchive: true },
  handOuts: { group: 'exchange', words: 'Consegne e rientri' },
  return: { group: 'exchange', words: 'Restituisci…', writes: true },
  importTable: { group: 'exchange', words: 'Importa da foglio di calcolo…', writes: true },
  exportTable: { group: 'exchange', words: 'Esporta dati…' },
  compare: { group: 'exchange', words: 'Confronta…' },

  newYear: { group: 'year', words: 'Nuovo anno…', writes: true },
  versions: { group: 'year', words: 'Versioni', strokes: ['Ctrl+7'] },
  list: { group: 'year', words: 'Elenco obiettivi…' },
  gantt: { group: 'year', words: 'Cronoprogramma…' },
  bringHistory: { group: 'year', words: 'Aggiorna gli anni precedenti', writes: true },

  glance: { group: 'screens', words: "Quadro dell'anno", strokes: ['Ctrl+6'] },
  reviews: { group: 'screens', words: 'Verifiche', strokes: ['Ctrl+2'] },
  phases: { group: 'screens', words: 'Fasi', strokes: ['Ctrl+4'] },
  indicators: { group: 'screens', words: 'Indicatori', strokes: ['Ctrl+5'] },
  findings: { group: 'screens', words: 'Da guardare' },
  registers: { group: 'screens', words: 'Elenchi e anagrafiche' },
  settings: { group: 'screens', words: 'Impostazioni' },

  save: { group: 'steps', words: 'Salva', strokes: ['Ctrl+s'] },
  undo: { group: 'steps', words: 'Annulla', strokes: ['Ctrl+z'], writes: true },
  redo: { group: 'steps', words: 'Ripeti', strokes: ['Ctrl+y', 'Ctrl+Shift+z'], writes: true },
  bringBack: { group: 'steps', words: 'Riporta ciò che è stato eliminato…', writes: true },
  replace: { group: 'steps', words: 'Trova e sostituisci…', strokes: ['Ctrl+h', 'Ctrl+Alt+f'], writes: true },

  year: { group: 'going', words: "Scegli l'anno…", strokes: ['Ctrl+Shift+a'] },
  find: { group: 'going', words: "Trova nell'obiettivo…", strokes: ['Ctrl+f'] },
  jump: { group: 'going', words: 'Cerca in tutto…', strokes: ['Ctrl+k'] },
  previous: { group: 'going', words: 'Obiettivo precedente', strokes: ['Alt+ArrowUp'] },
  next: { group: 'going', words: 'Obiettivo successivo', strokes: ['Alt+ArrowDown'] },
  back: { group: 'going', words: 'Torna indietro', strokes: ['Alt+ArrowLeft'] },

  nextPane: { group: 'panes', words: 'Riquadro successivo', strokes: ['F6'] },
  previousPane: { group: 'panes', words: 'Riquadro precedente', strokes: ['Shift+F6'] },
  nextTab: { group: 'panes', words: 'Linguetta successiva', strokes: ['Ctrl+PageDown'] },
  previousTab: { group: 'panes', words: 'Linguetta precedente', strokes: ['Ctrl+PageUp'] },
  toggleTree: { group: 'panes', words: "Mostra o nascondi l'albero", strokes: ['Ctrl+1'] },
  togglePreview: { group: 'panes', words: "Mostra o nascondi l'anteprima", strokes: ['Ctrl+3'] },

  zoomIn: { group: 'look', words: 'Ingrandisci i caratteri', strokes: ['Ctrl++', 'Ctrl+='], withoutArchive: true },
  zoomOut: { group: 'look', words: 'Rimpicciolisci i caratteri', strokes: ['Ctrl+-'], withoutArchive: true },
  zoomReset: { group: 'look', words: 'Caratteri come in origine', strokes: ['Ctrl+0'], withoutArchive: true },
  theme: { group: 'look', words: 'Tema chiaro o scuro', withoutArchive: true },

  guide: { group: 'help', words: 'Guida', strokes: ['F1'], withoutArchive: true },
  shortcuts: { group: 'help', words: 'Scorciatoie da tastiera', strokes: ['?'], withoutArchive: true },
  about: { group: 'help', words: 'Informazioni su Pegaso', withoutArchive: true },
  diagnostics: { group: 'help', words: 'Prepara diagnostica…', withoutArchive: true },

  open: { group: 'archive', words: 'Apri un archivio…', strokes: ['Ctrl+o'], withoutArchive: true },
  new: { group: 'archive', words: 'Nuovo archivio…', strokes: ['Ctrl+Shift+n'], withoutArchive: true },
  check: { group: 'archive', words: "Controlla che l'archivio sia integro…" },
  salvage: { group: 'archive', words: 'Salva ciò che si può leggere…', withoutArchive: true },
  close: { group: 'archive', words: 'Chiudi archivio', strokes: ['Ctrl+w'] },
} as const satisfies Readonly<Record<string, CommandEntry>>;

/** What a person may tell the application to do, in one word. */
export type CommandName = keyof typeof ENTRIES;

export interface Command extends Required<CommandEntry> {
  readonly name: CommandName;
}

export const COMMAND_NAMES = Object.keys(ENTRIES) as CommandName[];

/** All there is to say of a command. */
export function commandNamed(name: CommandName): Command {
  return { strokes: [], writes: false, withoutArchive: false, ...ENTRIES[name], name };
}

/** The commands of one group, in their order. */
export function commandsOf(group: CommandGroup): readonly Command[] {
  return COMMAND_NAMES.map(commandNamed).filter((command) => command.group === group);
}

/** Every command, in the groups and in the order in which the window's menu shows them. */
export const COMMAND_GROUPS = GROUPS.map((group) => ({ group, commands: commandsOf(group) }));

/** Every command, as the menu has them from the top down. */
export const COMMANDS: readonly Command[] = COMMAND_GROUPS.flatMap(({ commands }) => commands);
