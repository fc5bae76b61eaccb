import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** How many objectives an archive holds, of all plans and levels. */
export function countObjectives(db: ReadableDatabase): number {
  return prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM objectives').get()?.count ?? 0;
}
