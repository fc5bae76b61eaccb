import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type ChangedEntity, changedEntity } from '../../../shared/schemas/change.ts';
import { archiveRefusal } from '../connection/archive-refusal.ts';
import { owningObjective } from '../tables/owning-objective.ts';

/** SQL for the objective that a row of a logged table belongs to. */
function objectiveOf(table: ChangedEntity, row: 'OLD' | 'NEW'): string {
  switch (table) {
    case 'municipality':
    case 'settings':
    case 'takenReturns':
    case 'importDoubts':
    case 'acceptedFindings':
    case 'closings':
    case 'planVersions':
      return 'NULL';
    default:
      return owningObjective(table, row);
  }
}

/** Columns that are no data: the full-text index's own number of an objective. */
const UNLOGGED_COLUMNS: readonly string[] = ['number'];

const STEP = '(SELECT step FROM currentStep)';
const columnRow = z.object({ name: z.string() });

/** A trigger of the log, as SQLite keeps its text. */
interface LogTrigger {
  readonly name: string;
  readonly sql: string;
}

/**
 * The triggers that log every field written, whatever SQL writes it, from the columns that the tables have now. A new row is
 * not copied into the log: its fields are the row's own until a later change logs what it takes away (`bornRow`).
 */
function logTriggers(connection: Database): readonly LogTrigger[] {
  return changedEntity.options.flatMap((table) => {
    const columns = z
      .array(columnRow)
      .parse(connection.pragma(`table_info(${table})`))
      .map(({ name }) => name)
      .filter((name) => !UNLOGGED_COLUMNS.includes(name));
    // A table of a later version.
    return columns.length === 0 ? [] : triggersOf(table, columns);
  });
}

function triggersOf(table: ChangedEntity, columns: readonly string[]): readonly LogTrigger[] {
  const oldRow = `json_object(${columns.map((column) => `'${column}', OLD.${column}`).join(', ')})`;
  const fields = columns
    .map((column) => `SELECT '${column}' AS field, OLD.${column} AS oldValue, NEW.${column} AS newValue`)
    .join('\n    UNION ALL ');
  return [
    {
      name: `${table}LogInsert`,
      sql: `CREATE TRIGGER ${table}LogInsert AFTER INSERT ON ${table} BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES (${STEP}, '${table}', NEW.id, ${objectiveOf(table, 'NEW')}, 'insert');
END`,
    },
    {
      name: `${table}LogUpdate`,
      sql: `CREATE TRIGGER ${table}LogUpdate AFTER UPDATE ON ${table} BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT ${STEP}, '${table}', OLD.id, ${objectiveOf(table, 'OLD')}, 'update', field, oldValue, newValue FROM (
    ${fields})
  WHERE oldValue IS NOT newValue;
END`,
    },
    {
      name: `${table}LogDelete`,
      sql: `CREATE TRIGGER ${table}LogDelete AFTER DELETE ON ${table} BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES (${STEP}, '${table}', OLD.id, ${objectiveOf(table, 'OLD')}, 'delete', ${oldRow});
END`,
    },
  ];
}

/** Makes the triggers of the log. Runs after every migration, so that a new column is logged from its birth. */
export function createChangeLogTriggers(connection: Database): void {
  for (const { name, sql } of logTriggers(connection)) connection.exec(`DROP TRIGGER IF EXISTS ${name};\n${sql};`);
}

/** For each connection, the state of the schema at which its log was last seen whole. */
const wholeAt = new WeakMap<Database, number>();

/**
 * Refuses a step that the log may not have seen: without one of its triggers rows change and nothing says so, and what was acknowledged
 * would be taken back as a step that changed nothing. Costs a glance at a number unless the schema changed since the last step.
 * @throws AppError `archive-altered`.
 */
export function requireChangeLog(connection: Database): void {
  const schema = Number(connection.pragma('schema_version', { simple: true }));
  if (wholeAt.get(connection) === schema) return;
  const sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'";
  const there = new Map(
    connection
      .prepare<[], LogTrigger>(sql)
      .all()
      .map((trigger) => [trigger.name, trigger.sql]),
  );
  const lost = logTriggers(connection).find((trigger) => there.get(trigger.name) !== trigger.sql);
  if (lost !== undefined) throw archiveRefusal.logLost(lost.name);
  wholeAt.set(connection, schema);
}
