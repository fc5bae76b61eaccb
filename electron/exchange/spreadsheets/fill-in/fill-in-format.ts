import type { TableTarget } from '../../../../shared/ipc/channels/tables.ts';

/* What a workbook to fill in is told by, and what its sheets are called. */

export const FILL_IN_FORMAT = 'pegaso-foglio';
export const FILL_IN_VERSION = 1;

/** The sheet that no program shows: format, version, hand-out and municipality by key in its first two columns, then the lists. */
export const MARK_SHEET = '_pegaso';
export const MARK_KEYS = { format: 'formato', version: 'versione', handOut: 'consegna', municipality: 'ente' } as const;

export const INSTRUCTIONS_SHEET = 'Istruzioni';
export const SHEET_NAMES: Readonly<Record<TableTarget, string>> = {
  objectives: 'Obiettivi',
  phases: 'Fasi',
  indicators: 'Indicatori',
};
export const SHEET_TARGETS = ['objectives', 'phases', 'indicators'] as const satisfies readonly TableTarget[];

export const IDENTITY_HEAD = 'Identità (non modificare)';
export const ORDER_HEAD = 'N.';
export const yearHead = (year: number): string => `Risultato ${year}`;
export const continuedHead = (head: string, part: number): string =>
  part === 1 ? `${head} (segue)` : `${head} (segue ${part})`;
