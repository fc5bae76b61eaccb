import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import type { ReceivedHandOut } from './received-hand-outs.ts';
import { writtenReturns } from './written-returns.ts';

/** What was handed and is still there, and what was made under it here: not what came under it with another hand-out. */
const RETURNED = `
WITH RECURSIVE returned (id) AS (
  SELECT objectives.id FROM handOutObjectives JOIN objectives ON objectives.id = objectiveId
  WHERE handOutId = ? AND role = 'handed'
  UNION
  SELECT objectives.id FROM objectives JOIN returned ON objectives.parentId = returned.id
  WHERE objectives.id NOT IN (
    SELECT objectiveId FROM handOutObjectives JOIN receivedHandOuts ON receivedHandOuts.id = handOutId))
SELECT id FROM returned ORDER BY id`;

/** The objectives that a return of a received hand-out speaks for now. */
export function returnedObjectives(db: ReadableDatabase, handOutId: Id): readonly Id[] {
  return ids(db, RETURNED, handOutId);
}

const CHANGED = `
SELECT DISTINCT objectiveId AS id FROM changes
WHERE number > ? AND objectiveId IN (SELECT value FROM json_each(?)) ORDER BY 1`;

/** The objectives of a received hand-out that were written in since it came, or since its last return; deleted ones too. */
export function changedObjectives(db: ReadableDatabase, { id, seenChange }: ReceivedHandOut): readonly Id[] {
  const handed = "SELECT objectiveId AS id FROM handOutObjectives WHERE handOutId = ? AND role = 'handed'";
  const since = writtenReturns(db, id).at(-1)?.seenChange ?? seenChange;
  const candidates = new Set([...ids(db, handed, id), ...returnedObjectives(db, id)]);
  return ids(db, CHANGED, since, JSON.stringify([...candidates]));
}

function ids(db: ReadableDatabase, sql: string, ...parameters: readonly (string | number)[]): readonly Id[] {
  return prepared<(string | number)[], { readonly id: Id }>(db, sql)
    .all(...parameters)
    .map(({ id }) => id);
}
