import type { EventOf } from '../../../shared/ipc/events.ts';
import type { KeyLine } from './keymap.ts';

/** What a key of the window does: a command of the menu, or the objective before or after. */
type WindowCommand = EventOf<'menu:command'>['command'] | 'previous' | 'next';

interface WindowKey extends KeyLine {
  readonly name: WindowCommand;
}

/** The keys that hold everywhere (ui.md); the menu of Electron has the same accelerators. */
export const EVERYWHERE_KEYS: readonly WindowKey[] = [
  { name: 'jump', strokes: ['Ctrl+k'], keys: 'Ctrl+K', does: 'Cerca in tutto, obiettivi e comandi' },
  { name: 'find', strokes: ['Ctrl+f'], keys: 'Ctrl+F', does: "Cerca nell'obiettivo" },
  { name: 'previous', strokes: ['Alt+ArrowUp'], keys: 'Alt+Su', does: 'Obiettivo precedente' },
  { name: 'next', strokes: ['Alt+ArrowDown'], keys: 'Alt+Giù', does: 'Obiettivo successivo' },
  { name: 'undo', strokes: ['Ctrl+z'], keys: 'Ctrl+Z', does: 'Annulla' },
  { name: 'redo', strokes: ['Ctrl+y', 'Ctrl+Shift+z'], keys: 'Ctrl+Y', does: 'Ripeti' },
  { name: 'print', strokes: ['Ctrl+p'], keys: 'Ctrl+P', does: 'Stampa' },
  { name: 'open', strokes: ['Ctrl+o'], keys: 'Ctrl+O', does: 'Apri un archivio' },
  { name: 'guide', strokes: ['F1'], keys: 'F1', does: 'Guida' },
  { name: 'shortcuts', strokes: ['?'], keys: '?', does: 'Queste scorciatoie' },
];

/** The keys that arrange the window. */
export const LOOK_KEYS: readonly WindowKey[] = [
  { name: 'toggleTree', strokes: ['Ctrl+1'], keys: 'Ctrl+1', does: "Mostra o nasconde l'albero" },
  { name: 'togglePreview', strokes: ['Ctrl+3'], keys: 'Ctrl+3', does: "Mostra o nasconde l'anteprima" },
  { name: 'zoomIn', strokes: ['Ctrl++', 'Ctrl+='], keys: 'Ctrl++', does: 'Caratteri più grandi' },
  { name: 'zoomOut', strokes: ['Ctrl+-'], keys: 'Ctrl+-', does: 'Caratteri più piccoli' },
  { name: 'zoomReset', strokes: ['Ctrl+0'], keys: 'Ctrl+0', does: 'Caratteri come in origine' },
];
