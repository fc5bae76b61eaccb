import type { FieldValue } from '../../../shared/rules/merge/rows/row.ts';
import { PLANNED, PLANNED_FIELDS, type PlannedTable } from '../../../shared/rules/versions/planned-fields.ts';
import { loggedRow, loggedValue } from '../../../shared/schemas/change.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import type { PlanVersion } from './plan-versions.ts';

/** What fields of a row held. */
export type HeldFields = Readonly<Record<string, FieldValue>>;

/** A planned row that was written since a version. */
export interface RowPast {
  readonly entity: PlannedTable;
  /** What the fields that were written since held then, all of them where the row went since; null where it was not there. */
  readonly held: HeldFields | null;
}

/** By objective and row, what was there at a version. */
export type PlannedPasts = ReadonlyMap<Id, ReadonlyMap<Id, RowPast>>;

interface LogLine {
  readonly kind: 'insert' | 'update' | 'delete';
  readonly entity: PlannedTable;
  readonly entityId: Id;
  readonly objectiveId: Id;
  readonly field: string;
  readonly oldValue: string | number | null;
}

const TABLES = PLANNED.map((table) => `'${table}'`).join(', ');
const FIELDS = PLANNED.flatMap((table) =>
  [...PLANNED_FIELDS[table], ...(table === 'objectives' ? [] : ['position'])].map(
    (field) => `('${table}', '${field}')`,
  ),
).join(', ');

/* The last first, so that what a field held first since the version stays. */
const lines = (objectives: string) => `
SELECT kind, entity, entityId, objectiveId, field, oldValue FROM changes
WHERE number > @seenChange AND entity IN (${TABLES})
  AND (kind <> 'update' OR (entity, field) IN (VALUES ${FIELDS})) AND objectiveId IN (${objectives})
ORDER BY number DESC`;

const OF_YEAR = lines("SELECT id FROM objectives WHERE planId = @planId AND year = @year AND level = 'PEG'");
const OF_SOME = lines('SELECT value FROM json_each(@among)');

/**
 * What the log says that planned rows of the objectives which a plan and year have now held at a version, where they were written since. A row
 * that was put back is told too. @param among of these objectives only; null for all.
 */
export function plannedPasts(
  db: ReadableDatabase,
  { seenChange, planId, year }: Pick<PlanVersion, 'seenChange' | 'planId' | 'year'>,
  among: readonly Id[] | null,
): PlannedPasts {
  const pasts = new Map<Id, Map<Id, RowPast>>();
  const found =
    among === null
      ? prepared<[object], LogLine>(db, OF_YEAR).iterate({ seenChange, planId, year })
      : prepared<[object], LogLine>(db, OF_SOME).iterate({ seenChange, among: JSON.stringify(among) });
  for (const line of found) {
    const rows = pasts.get(line.objectiveId) ?? new Map<Id, RowPast>();
    pasts.set(line.objectiveId, rows);
    const { entity, entityId } = line;
    rows.set(entityId, { entity, held: heldBefore(line, rows.get(entityId)?.held ?? null) });
  }
  return pasts;
}

/** What a row held before a line of the log, as far as it is written at all from there on. @param after what it held after it. */
function heldBefore({ kind, field, oldValue }: LogLine, after: HeldFields | null): HeldFields | null {
  switch (kind) {
    case 'insert':
      return null;
    case 'delete':
      return loggedRow.parse(JSON.parse(String(oldValue)));
    case 'update':
      return { ...after, [field]: loggedValue.parse(oldValue) };
  }
}
