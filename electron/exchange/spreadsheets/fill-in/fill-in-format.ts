import type { SheetTarget } from '../../../../shared/ipc/channels/tables.ts';

/* What a workbook to fill in is told by, and what its sheets are called. */

export const FILL_IN_FORMAT = 'pegaso-foglio';
export const FILL_IN_VERSION = 2;

/**
 * The sheet that no program shows: format, version, hand-out and municipality by key in its first two columns, the objectives that were handed out
 * in its third, then the lists. `facts` is what the register says of the hand-out, as JSON: who made it may have lost its memory of it.
 */
export const MARK_SHEET = '_pegaso';
export const MARK_KEYS = {
  format: 'formato',
  version: 'versione',
  handOut: 'consegna',
  municipality: 'ente',
  facts: 'dati',
} as const;
/** Column of the objectives that were handed out. */
export const MARKED_OBJECTIVES = 2;

export const INSTRUCTIONS_SHEET = 'Istruzioni';
export const SHEET_NAMES: Readonly<Record<SheetTarget, string>> = {
  objectives: 'Obiettivi',
  phases: 'Fasi',
  indicators: 'Indicatori',
};
export const SHEET_TARGETS = ['objectives', 'phases', 'indicators'] as const satisfies readonly SheetTarget[];

export const IDENTITY_HEAD = 'Identità (non modificare)';
export const ORDER_HEAD = 'N.';
export const yearHead = (year: number): string => `Risultato ${year}`;
export const continuedHead = (head: string, part: number): string =>
  part === 1 ? `${head} (segue)` : `${head} (segue ${part})`;
