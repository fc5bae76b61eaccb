import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type ChangedEntity, changedEntity } from '../../../shared/schemas/change.ts';
import { owningObjective } from '../tables/owning-objective.ts';

/** SQL for the objective that a row of a logged table belongs to. */
function objectiveOf(table: ChangedEntity, row: 'OLD' | 'NEW'): string {
  switch (table) {
    case 'municipality':
    case 'settings':
    case 'takenReturns':
      return 'NULL';
    default:
      return owningObjective(table, row);
  }
}

/** Columns that are no data: the full-text index's own number of an objective. */
const UNLOGGED_COLUMNS: readonly string[] = ['number'];

const STEP = '(SELECT step FROM currentStep)';
const columnRow = z.object({ name: z.string() });

/**
 * Makes the triggers that log every field written, whatever SQL writes it, from the columns that the tables have now. A new row is
 * not copied into the log: its fields are the row's own until a later change logs what it takes away (`bornRow`).
 * Runs after every migration, so that a new column is logged from its birth.
 */
export function createChangeLogTriggers(connection: Database): void {
  for (const table of changedEntity.options) {
    const columns = z
      .array(columnRow)
      .parse(connection.pragma(`table_info(${table})`))
      .map(({ name }) => name)
      .filter((name) => !UNLOGGED_COLUMNS.includes(name));
    // A table of a later version.
    if (columns.length === 0) continue;
    const oldRow = `json_object(${columns.map((column) => `'${column}', OLD.${column}`).join(', ')})`;
    const fields = columns
      .map((column) => `SELECT '${column}' AS field, OLD.${column} AS oldValue, NEW.${column} AS newValue`)
      .join('\n    UNION ALL ');
    connection.exec(`
DROP TRIGGER IF EXISTS ${table}LogInsert;
DROP TRIGGER IF EXISTS ${table}LogUpdate;
DROP TRIGGER IF EXISTS ${table}LogDelete;
CREATE TRIGGER ${table}LogInsert AFTER INSERT ON ${table} BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind)
  VALUES (${STEP}, '${table}', NEW.id, ${objectiveOf(table, 'NEW')}, 'insert');
END;
CREATE TRIGGER ${table}LogUpdate AFTER UPDATE ON ${table} BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
  SELECT ${STEP}, '${table}', OLD.id, ${objectiveOf(table, 'OLD')}, 'update', field, oldValue, newValue FROM (
    ${fields})
  WHERE oldValue IS NOT newValue;
END;
CREATE TRIGGER ${table}LogDelete AFTER DELETE ON ${table} BEGIN
  INSERT INTO changes (step, entity, entityId, objectiveId, kind, oldValue)
  VALUES (${STEP}, '${table}', OLD.id, ${objectiveOf(table, 'OLD')}, 'delete', ${oldRow});
END;`);
  }
}
