import type { KeyLine } from '../../keyboard/keymap.ts';

const SIDES = ['ArrowLeft', 'ArrowRight'] as const;
const ARROWS = ['ArrowUp', 'ArrowDown', ...SIDES] as const;
const ENDS = ['Home', 'End'] as const;
const PAGES = ['PageUp', 'PageDown'] as const;
const withKey = (modifier: string, keys: readonly string[]) => keys.map((key) => `${modifier}+${key}`);
const FAR = withKey('Ctrl', [...ARROWS, ...ENDS]);

/** The keys of a grid while one goes about in it, as in a spreadsheet; any character begins to write in the cell. */
export const GOING_KEYS = [
  { name: 'move', strokes: ARROWS, keys: 'Frecce', does: 'Spostano la cella' },
  { name: 'move', strokes: [...FAR, ...ENDS], keys: 'Ctrl+Frecce, Inizio, Fine', does: 'Vanno in fondo' },
  { name: 'move', strokes: PAGES, keys: 'Pag↑, Pag↓', does: 'Una pagina su o giù' },
  {
    name: 'extend',
    strokes: [...withKey('Shift', [...ARROWS, ...ENDS, ...PAGES]), ...withKey('Ctrl+Shift', [...SIDES, ...ENDS])],
    keys: 'Maiusc+Frecce',
    does: 'Scelgono più celle',
  },
  { name: 'selectRow', strokes: ['Shift+ '], keys: 'Maiusc+Spazio', does: 'Sceglie la riga' },
  { name: 'selectAll', strokes: ['Ctrl+a'], keys: 'Ctrl+A', does: 'Sceglie tutto' },
  { name: 'down', strokes: ['Enter'], keys: 'Invio', does: 'Scende' },
  { name: 'up', strokes: ['Shift+Enter'], keys: 'Maiusc+Invio', does: 'Sale' },
  { name: 'right', strokes: ['Tab'], keys: 'Tab', does: 'Va a destra' },
  { name: 'left', strokes: ['Shift+Tab'], keys: 'Maiusc+Tab', does: 'Va a sinistra' },
  { name: 'edit', strokes: ['F2'], keys: 'F2', does: 'Modifica la cella' },
  { name: 'rewrite', strokes: ['Backspace'], keys: 'Backspace', does: 'Svuota la cella e la riscrive' },
  { name: 'clear', strokes: ['Delete'], keys: 'Canc', does: 'Svuota le celle' },
  { name: 'insert', strokes: ['Ctrl+Enter'], keys: 'Ctrl+Invio', does: 'Nuova riga' },
  { name: 'fillDown', strokes: ['Ctrl+d'], keys: 'Ctrl+D', does: 'Riempie verso il basso' },
  { name: 'series', strokes: ['Ctrl+e'], keys: 'Ctrl+E', does: 'Continua la serie verso il basso' },
  { name: 'duplicate', strokes: ['Ctrl+Shift+d'], keys: 'Ctrl+Maiusc+D', does: 'Duplica le righe' },
  { name: 'moveUp', strokes: ['Ctrl+Shift+ArrowUp'], keys: 'Ctrl+Maiusc+Su', does: 'Sposta le righe su' },
  { name: 'moveDown', strokes: ['Ctrl+Shift+ArrowDown'], keys: 'Ctrl+Maiusc+Giù', does: 'Sposta le righe giù' },
  { name: 'remove', strokes: ['Ctrl+Delete'], keys: 'Ctrl+Canc', does: 'Elimina le righe' },
  { name: 'widen', strokes: ['Alt+Shift+ArrowRight'], keys: 'Alt+Maiusc+Destra', does: 'Allarga la colonna' },
  { name: 'narrow', strokes: ['Alt+Shift+ArrowLeft'], keys: 'Alt+Maiusc+Sinistra', does: 'Stringe la colonna' },
  {
    name: 'sortUp',
    strokes: ['Alt+Shift+ArrowUp'],
    keys: 'Alt+Maiusc+Su',
    does: 'Ordina per la colonna, o torna come prima',
  },
  {
    name: 'sortDown',
    strokes: ['Alt+Shift+ArrowDown'],
    keys: 'Alt+Maiusc+Giù',
    does: 'Ordina alla rovescia',
  },
  { name: 'filter', strokes: ['Ctrl+Shift+l'], keys: 'Ctrl+Maiusc+L', does: 'Va al filtro della colonna' },
  { name: 'open', strokes: ['Ctrl+g'], keys: 'Ctrl+G', does: "Va all'obiettivo della riga" },
  { name: 'leave', strokes: ['Escape'], keys: 'Esc, poi Tab', does: 'Esce dalla griglia' },
] as const satisfies readonly KeyLine[];

/** What the browser does of itself with a grid's cells. */
export const CLIPBOARD_KEYS = [
  { name: 'copy', strokes: ['Ctrl+c'], keys: 'Ctrl+C', does: 'Copia, anche per Excel' },
  { name: 'cut', strokes: ['Ctrl+x'], keys: 'Ctrl+X', does: 'Taglia' },
  { name: 'paste', strokes: ['Ctrl+v'], keys: 'Ctrl+V', does: 'Incolla, anche da Excel' },
] as const satisfies readonly KeyLine[];

/** The keys of a grid while a cell is written. */
export const EDITING_KEYS = [
  { name: 'down', strokes: ['Enter'], keys: 'Invio', does: 'Conferma e scende' },
  { name: 'right', strokes: ['Tab'], keys: 'Tab', does: 'Conferma e va a destra' },
  { name: 'left', strokes: ['Shift+Tab'], keys: 'Maiusc+Tab', does: 'Conferma e va a sinistra' },
  { name: 'insert', strokes: ['Ctrl+Enter'], keys: 'Ctrl+Invio', does: 'Conferma, poi nuova riga' },
  { name: 'move', strokes: ARROWS, keys: 'Frecce', does: 'Confermano, se si è scritto sopra' },
  { name: 'cancel', strokes: ['Escape'], keys: 'Esc', does: "Rimette com'era" },
] as const satisfies readonly KeyLine[];

/** The keys of what a cell is written with. */
export const EDITOR_KEYS = [
  { name: 'newLine', strokes: ['Alt+Enter'], keys: 'Alt+Invio', does: 'Va a capo, nei testi' },
  { name: 'calendar', strokes: ['Alt+ArrowDown'], keys: 'Alt+Giù', does: 'Apre il calendario, nelle date' },
] as const satisfies readonly KeyLine[];
