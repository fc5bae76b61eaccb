import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** The objectives of the PEG of a vista and year, by code. */
export function objectivesOfYear(db: ReadableDatabase, planId: Id, year: number): readonly Id[] {
  const sql = "SELECT id FROM objectives WHERE planId = ? AND year = ? AND level = 'PEG' ORDER BY code, id";
  return prepared<[Id, number], { readonly id: Id }>(db, sql)
    .all(planId, year)
    .map(({ id }) => id);
}
