import { RESULT_FIELDS } from '../../../shared/rules/hand-out-scope.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

const FIELDS = Object.entries(RESULT_FIELDS).flatMap(([entity, fields]) => fields.map((field) => [entity, field]));

const CHANGED = `
SELECT count(DISTINCT objectiveId) AS changed FROM changes
WHERE number > ? AND objectiveId IN (SELECT id FROM objectives WHERE planId = ? AND year = ? AND level = 'PEG')
  AND (entity, field) IN (VALUES ${FIELDS.map(([entity, field]) => `('${entity}', '${field}')`).join(', ')})`;

/** How many objectives of a plan and year had results written after a change of the log: what is filled in at a check. */
export function changedSince(db: ReadableDatabase, seenChange: number, planId: Id, year: number): number {
  return (
    prepared<[number, Id, number], { readonly changed: number }>(db, CHANGED).get(seenChange, planId, year)?.changed ??
    0
  );
}
