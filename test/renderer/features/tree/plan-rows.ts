import { newId } from '../../../../electron/archive/tables/new-id.ts';
import type { TreeRow } from '../../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';

const planId = newId();

/** A line of a plan; what a test does not say is blank. */
export function row(code: string, above: TreeRow | null = null, fields: Partial<TreeRow> = {}): TreeRow {
  const blank = { year: null, title: '', shortDescription: '', status: '', responsible: '' };
  return {
    ...blank,
    id: newId(),
    planId,
    parentId: above?.id ?? null,
    level: 'PEG',
    code,
    centreId: null,
    councillorId: null,
    weight: null,
    ...fields,
  };
}

const mandate = row('M1', null, { level: 'MANDATO', title: 'Città sicura' });
const mission = row('M1_01', mandate, { level: 'MISSIONE', title: 'Ordine pubblico' });
const programme = row('M1_01_02', mission, { level: 'PROGRAMMA', title: 'Polizia locale' });

/** A plan of four levels: a mandate, its mission and programme, two objectives below and one that hangs from nothing. */
export const PLAN = {
  mandate,
  mission,
  programme,
  patrols: row('2026_P01', programme, { year: 2026, title: 'Più pattuglie in città', responsible: 'ROSSI ADA' }),
  cameras: row('2026_P02', programme, { year: 2026, title: 'Videosorveglianza', status: 'In Corso' }),
  loose: row('2026_A01', null, { year: 2026, title: 'Senza programma' }),
} as const;

/** The rows as the archive answers them: by code. */
export const ROWS: readonly TreeRow[] = Object.values(PLAN).toSorted((one, two) => (one.code < two.code ? -1 : 1));

export const codesOf = (ids: Iterable<Id>): string[] =>
  [...ids].map((id) => ROWS.find((one) => one.id === id)?.code ?? '?').sort();
