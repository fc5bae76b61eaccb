import { PLANNED } from '../../../shared/rules/versions/planned-fields.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import type { PlanVersion } from './plan-versions.ts';

const OWNED = PLANNED.filter((table) => table !== 'objectives').map((table) => `'${table}'`);

const MOVED = `kind = 'update' AND field = 'objectiveId' AND entity IN (${OWNED.join(', ')})`;

const SINCE = `
SELECT count(*) AS lines, coalesce(max(number), 0) AS last, coalesce(max(${MOVED}), 0) AS hasMoved,
  min(step) FILTER (WHERE entity = 'planVersions' AND kind = 'insert' AND entityId = @id) AS adoptedIn
FROM changes WHERE number > @seenChange`;

interface Since {
  readonly lines: number;
  readonly last: number;
  readonly hasMoved: 0 | 1;
  readonly adoptedIn: number | null;
}

/**
 * Whether the log since a version tells all that became of its rows. It does not in an archive that was salvaged with a part of its log lost:
 * lines are missing, or the last step that was found is a foundation. Nor does it where a row was given to another objective, as a file can have it.
 */
export function isLogWhole(db: ReadableDatabase, { id, seenChange }: PlanVersion): boolean {
  const since = prepared<[object], Since>(db, SINCE).get({ id, seenChange });
  if (since === undefined || since.adoptedIn === null || since.hasMoved === 1) return false;
  if (since.lines !== since.last - seenChange) return false;
  const founded = "SELECT 1 FROM steps WHERE role = 'foundation' AND number >= ?";
  return prepared(db, founded).get([since.adoptedIn]) === undefined;
}

/** Whether a row was given to another objective after a line of the log. */
export function hasMovedRows(db: ReadableDatabase, number: number): boolean {
  return prepared(db, `SELECT 1 FROM changes WHERE number > ? AND ${MOVED} LIMIT 1`).get([number]) !== undefined;
}
