import { type Municipality, municipality } from '../../../shared/schemas/municipality.ts';
import type { ReadableDatabase } from '../archive.ts';
import { allRows, defineTable } from './table.ts';

export const MUNICIPALITY = defineTable<Municipality>('municipality', "L'Ente", municipality);

/** The municipality of this archive; null until someone names it. */
export function readMunicipality(db: ReadableDatabase): Municipality | null {
  return allRows(db, MUNICIPALITY)[0] ?? null;
}
