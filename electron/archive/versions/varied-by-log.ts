import { isSameValue } from '../../../shared/rules/merge/rows/row.ts';
import { PLANNED, PLANNED_FIELDS, type PlannedTable } from '../../../shared/rules/versions/planned-fields.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { type HeldFields, type PlannedPasts, plannedPasts } from './planned-pasts.ts';

type Ordered = Exclude<PlannedTable, 'objectives'>;
const ORDERED = PLANNED.filter((table) => table !== 'objectives');

interface OwnRow {
  readonly id: Id;
  readonly owner: Id;
  readonly position: number;
}

interface RowOfThen {
  readonly objectiveId: Id;
  readonly id: Id;
  readonly held: HeldFields | null;
}

/**
 * Which of some objectives are planned otherwise now than at a version, told from the log alone: what was written since against what is there. What
 * was put back is not varied. As `planningDifferences` of both tells it, where `isLogWhole` and no row was given to another objective.
 * @param seenChange the last line of the log that the version knows. @param among objectives of its plan and year as they are now.
 */
export function variedByLog(db: ReadableDatabase, seenChange: number, among: readonly Id[]): ReadonlySet<Id> {
  const pasts = plannedPasts(db, seenChange, among);
  const varied = new Set<Id>();
  for (const table of PLANNED) {
    const rows = rowsOf(pasts, table, varied);
    const now = rowsNow(
      db,
      table,
      rows.map(({ id }) => id),
    );
    for (const { objectiveId, id, held } of rows)
      if (isOtherwise(table, objectiveId, held, now.get(id))) varied.add(objectiveId);
  }
  for (const table of ORDERED)
    for (const objectiveId of reordered(db, table, rowsOf(pasts, table, varied))) varied.add(objectiveId);
  return varied;
}

/** Rows of a table that were written since, of objectives of which nothing is varied yet. */
function rowsOf(pasts: PlannedPasts, table: PlannedTable, varied: ReadonlySet<Id>): readonly RowOfThen[] {
  const found: RowOfThen[] = [];
  for (const [objectiveId, rows] of pasts) {
    if (varied.has(objectiveId)) continue;
    for (const [id, { entity, held }] of rows) if (entity === table) found.push({ objectiveId, id, held });
  }
  return found;
}

function isOtherwise(
  table: PlannedTable,
  objectiveId: Id,
  held: HeldFields | null,
  now: (HeldFields & { readonly owner: FieldOwner }) | undefined,
): boolean {
  const isThere = now?.owner === objectiveId;
  if (held === null || !isThere) return (held !== null) !== isThere;
  return PLANNED_FIELDS[table].some((field) => Object.hasOwn(held, field) && !isSameValue(held[field], now[field]));
}

type FieldOwner = HeldFields[string];
type NowRow = HeldFields & { readonly id: Id; readonly owner: FieldOwner };

function rowsNow(db: ReadableDatabase, table: PlannedTable, ids: readonly Id[]): ReadonlyMap<Id, NowRow> {
  if (ids.length === 0) return new Map();
  const owner = table === 'objectives' ? 'id' : 'objectiveId';
  const sql = `SELECT id, ${owner} AS owner, ${PLANNED_FIELDS[table].join(', ')} FROM ${table}
    WHERE id IN (SELECT value FROM json_each(?))`;
  const rows = prepared<[string], NowRow>(db, sql).all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The objectives that have the same rows in another order than then. @param rows what was written of a table, of objectives that have no other
 * rows of it now than then.
 */
function reordered(db: ReadableDatabase, table: Ordered, rows: readonly RowOfThen[]): readonly Id[] {
  const moved = new Map<Id, number>();
  const owners = new Set<Id>();
  for (const { objectiveId, id, held } of rows) {
    const position = held?.['position'];
    if (typeof position !== 'number') continue;
    moved.set(id, position);
    owners.add(objectiveId);
  }
  if (owners.size === 0) return [];
  const sql = `SELECT id, objectiveId AS owner, position FROM ${table} WHERE objectiveId IN (SELECT value FROM json_each(?))`;
  const now = prepared<[string], OwnRow>(db, sql).all(JSON.stringify([...owners]));
  return [...Map.groupBy(now, ({ owner }) => owner)].flatMap(([owner, own]) => {
    const before = own.map((row) => ({ ...row, position: moved.get(row.id) ?? row.position }));
    return inOrder(before) === inOrder(own) ? [] : [owner];
  });
}

function inOrder(rows: readonly OwnRow[]): string {
  const sorted = rows.toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
  return sorted.map(({ id }) => id).join();
}
