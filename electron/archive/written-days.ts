import type { IsoInstant } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from './archive.ts';
import { prepared } from './connection/prepared.ts';

/** The last moment at which something was written, of each day here on which something was; the last day first. */
export function writtenDays(db: ReadableDatabase): readonly IsoInstant[] {
  const sql = "SELECT max(at) AS at FROM steps GROUP BY date(at, 'localtime') ORDER BY at DESC";
  return prepared<[], { readonly at: IsoInstant }>(db, sql)
    .all()
    .map(({ at }) => at);
}
