import { PLANNED, PLANNED_FIELDS, type PlannedTable } from '../../../shared/rules/versions/planned-fields.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import type { PlanVersion } from './plan-versions.ts';

/** One line of the log on what is planned. */
export interface PlannedLine {
  readonly kind: 'insert' | 'update' | 'delete';
  readonly entity: PlannedTable;
  readonly entityId: Id;
  readonly objectiveId: Id;
  readonly field: string;
  readonly oldValue: string | number | null;
}

const OWNED = PLANNED.filter((table) => table !== 'objectives');
const FIELDS = [
  ...PLANNED.flatMap((table) => PLANNED_FIELDS[table].map((field) => `('${table}', '${field}')`)),
  ...OWNED.map((table) => `('${table}', 'position'), ('${table}', 'objectiveId')`),
].join(', ');
const IS_PLANNED = `entity IN (${PLANNED.map((table) => `'${table}'`).join(', ')})
  AND (kind <> 'update' OR (entity, field) IN (VALUES ${FIELDS}))`;

/** The line of a row that one objective gives to another is told of the first alone. */
const IS_MOVE = "kind = 'update' AND field = 'objectiveId'";

// The list of objectives is short: each has its own lines by the index.
const LINES = `
SELECT kind, entity, entityId, objectiveId, field, oldValue FROM changes
WHERE objectiveId IN (SELECT value FROM json_each(@objectives)) AND number > @seenChange AND ${IS_PLANNED}
ORDER BY number DESC`;

/** What was written of what is planned of some objectives since a version, the last first. */
export function plannedLines(
  db: ReadableDatabase,
  seenChange: number,
  objectives: readonly Id[],
): Iterable<PlannedLine> {
  return prepared<[object], PlannedLine>(db, LINES).iterate({ seenChange, objectives: JSON.stringify(objectives) });
}

const TOUCHED = `
SELECT objectiveId, max(${IS_MOVE}) AS hasMoved FROM changes
WHERE number > ? AND number <= ? AND ${IS_PLANNED} GROUP BY objectiveId`;

/** The objectives of which lines of a stretch of the log write what is planned, and whether any gives a row to another objective. */
export function plannedTouches(
  db: ReadableDatabase,
  after: number,
  upTo: number,
): { readonly objectives: readonly Id[]; readonly hasMoved: boolean } {
  const rows = prepared<[number, number], { readonly objectiveId: Id; readonly hasMoved: 0 | 1 }>(db, TOUCHED).all(
    after,
    upTo,
  );
  return {
    objectives: rows.map(({ objectiveId }) => objectiveId),
    hasMoved: rows.some(({ hasMoved }) => hasMoved === 1),
  };
}

const ADOPTION = `
SELECT step FROM changes WHERE number > ? AND entity = 'planVersions' AND entityId = ? AND kind = 'insert'
ORDER BY number LIMIT 1`;

/**
 * Whether the log has the adoption of a version and all that was written since. Where an archive was salvaged and lines were lost, the last step
 * that was found is a foundation; the adoption itself may be among what was lost.
 */
export function isLogWhole(db: ReadableDatabase, { id, seenChange }: PlanVersion): boolean {
  const adoption = prepared<[number, Id], { readonly step: number }>(db, ADOPTION).get(seenChange, id);
  if (adoption === undefined) return false;
  const founded = "SELECT 1 FROM steps WHERE role = 'foundation' AND number >= ?";
  return prepared(db, founded).get([adoption.step]) === undefined;
}
