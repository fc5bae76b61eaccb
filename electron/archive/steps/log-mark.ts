import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** How far the log of an archive has come: two readings with the same mark read the same rows. */
export function logMark(db: ReadableDatabase): number {
  const sql = 'SELECT coalesce(max(number), 0) AS mark FROM changes';
  return prepared<[], { readonly mark: number }>(db, sql).get()?.mark ?? 0;
}
