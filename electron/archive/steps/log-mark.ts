import { type ChangeStep, changeStep } from '../../../shared/schemas/change.ts';
import type { IsoInstant } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** The greatest number of the log, 0 where nothing was written: two readings with the same mark read the same rows. */
export function logMark(db: ReadableDatabase): number {
  const sql = 'SELECT coalesce(max(number), 0) AS mark FROM changes';
  return prepared<[], { readonly mark: number }>(db, sql).get()?.mark ?? 0;
}

/** The last step of the history: never null in an archive that was made whole, since its birth is one. */
export function lastChange(db: ReadableDatabase): ChangeStep | null {
  const row = prepared<[]>(db, 'SELECT id, at, who, label FROM steps ORDER BY number DESC LIMIT 1').get();
  return row === undefined ? null : changeStep.parse(row);
}

/** The last moment at which something was written, of each day here on which something was; the last day first. */
export function writtenDays(db: ReadableDatabase): readonly IsoInstant[] {
  const sql = "SELECT max(at) AS at FROM steps GROUP BY date(at, 'localtime') ORDER BY at DESC";
  return prepared<[], { readonly at: IsoInstant }>(db, sql)
    .all()
    .map(({ at }) => at);
}
