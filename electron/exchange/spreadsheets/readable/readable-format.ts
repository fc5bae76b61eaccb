import type { SheetTarget } from '../../../../shared/ipc/channels/tables.ts';

/* What a workbook to read is told by, and what its columns are called that no field has. */

export const READABLE_FORMAT = 'pegaso-lettura';
export const READABLE_VERSION = 1;
/** In the hidden sheet: the plan of all its objectives by code, where they have one. */
export const MARKED_PLAN = 'vista';

/** What is worked out, or said again for who reads: it is not read back. `number` tells rows apart. */
export type TellingKind = 'plan' | 'ownerTitle' | 'number' | 'weights' | 'progress' | 'attainment';

export const TELLING_HEADS: Readonly<Record<TellingKind, string>> = {
  plan: 'Vista',
  ownerTitle: "Titolo dell'obiettivo",
  number: 'N.',
  weights: 'Somma dei pesi',
  progress: 'Avanzamento',
  attainment: 'Raggiungimento',
};

/** Those that a sheet has, each after the field that it follows; the plan comes first, where objectives are of several. */
export const TELLING_COLUMNS: Readonly<Record<SheetTarget, Readonly<Record<string, readonly TellingKind[]>>>> = {
  objectives: { statusId: ['weights', 'progress', 'attainment'] },
  phases: { objectiveId: ['ownerTitle', 'number'] },
  indicators: { objectiveId: ['ownerTitle', 'number'], result: ['attainment'] },
};
