/** A stroke of keys and what it does. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Every key of the window, as the sheet shows them. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: 'Dappertutto',
    shortcuts: [
      { keys: 'Ctrl+K', does: 'Cerca in tutto, obiettivi e comandi' },
      { keys: 'Ctrl+F', does: "Cerca nell'obiettivo" },
      { keys: 'Alt+Su', does: 'Obiettivo precedente' },
      { keys: 'Alt+Giù', does: 'Obiettivo successivo' },
      { keys: 'Ctrl+Z', does: 'Annulla' },
      { keys: 'Ctrl+Y', does: 'Ripeti' },
      { keys: 'Ctrl+P', does: 'Stampa' },
      { keys: 'Ctrl+O', does: 'Apri un archivio' },
      { keys: 'F1', does: 'Guida' },
      { keys: '?', does: 'Queste scorciatoie' },
    ],
  },
  {
    title: 'Finestra',
    shortcuts: [
      { keys: 'Ctrl+1', does: "Mostra o nasconde l'albero" },
      { keys: 'Ctrl+3', does: "Mostra o nasconde l'anteprima" },
      { keys: 'Ctrl++', does: 'Caratteri più grandi' },
      { keys: 'Ctrl+-', does: 'Caratteri più piccoli' },
      { keys: 'Ctrl+0', does: 'Caratteri come in origine' },
    ],
  },
  {
    title: 'Griglie',
    shortcuts: [
      { keys: 'Frecce', does: 'Spostano la cella' },
      { keys: 'F2', does: 'Modifica la cella' },
      { keys: 'Esc', does: "Rimette com'era" },
      { keys: 'Invio', does: 'Scende' },
      { keys: 'Tab', does: 'Va a destra' },
      { keys: 'Maiusc+Frecce', does: 'Scelgono più celle' },
      { keys: 'Canc', does: 'Svuota le celle' },
      { keys: 'Ctrl+C', does: 'Copia, anche per Excel' },
      { keys: 'Ctrl+V', does: 'Incolla, anche da Excel' },
      { keys: 'Ctrl+Invio', does: 'Nuova riga' },
      { keys: 'Ctrl+D', does: 'Duplica le righe' },
      { keys: 'Ctrl+Maiusc+Su', does: 'Sposta le righe su' },
      { keys: 'Ctrl+Maiusc+Giù', does: 'Sposta le righe giù' },
      { keys: 'Ctrl+Canc', does: 'Elimina le righe' },
      { keys: 'Esc, poi Tab', does: 'Esce dalla griglia' },
    ],
  },
  {
    title: 'Albero',
    shortcuts: [
      { keys: 'Su, Giù', does: 'Riga prima e dopo' },
      { keys: 'Destra', does: 'Apre il ramo' },
      { keys: 'Sinistra', does: 'Chiude il ramo' },
      { keys: 'Invio', does: "Mostra l'obiettivo" },
    ],
  },
  {
    title: 'Anteprima',
    shortcuts: [
      { keys: '+', does: 'Ingrandisce la pagina' },
      { keys: '-', does: 'Rimpicciolisce la pagina' },
      { keys: '0', does: 'Adatta alla larghezza' },
    ],
  },
  {
    title: 'Date',
    shortcuts: [{ keys: 'Alt+Giù', does: 'Apre il calendario' }],
  },
];
