import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

const STRANGERS = `
SELECT count(*) AS count FROM json_each(?)
WHERE NOT EXISTS (SELECT 1 FROM objectives WHERE id = value)
  AND NOT EXISTS (SELECT 1 FROM changes WHERE objectiveId = value)`;

/** Whether an archive has each of some objectives, or had it. */
export function knowsObjectives(db: ReadableDatabase, ids: readonly Id[]): boolean {
  return prepared<[string], { readonly count: number }>(db, STRANGERS).get(JSON.stringify(ids))?.count === 0;
}
