import Database from 'better-sqlite3';
import type { Table } from '../../../electron/archive/tables/table.ts';
import {
  INDICATOR_RESULTS,
  INDICATORS,
  OBJECTIVES,
  PARTICIPANTS,
  PHASES,
} from '../../../electron/archive/tables/tables.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ObjectiveRows } from './copied-rows.ts';

/** Takes the change log and the full-text index out of an archive, so that its tables are plain tables. */
export function stripTriggers(path: string): void {
  const connection = new Database(path);
  const triggers = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all();
  for (const trigger of triggers) connection.exec(`DROP TRIGGER ${trigger}`);
  connection.close();
}

/** Writes the same rows into the same tables in one transaction, as safely, with better-sqlite3 and nothing else. */
export function insertBare(path: string, copies: readonly ObjectiveRows[]): void {
  const connection = new Database(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('cache_size = -64000');
  const objective = inserter(connection, OBJECTIVES);
  const participant = inserter(connection, PARTICIPANTS);
  const phase = inserter(connection, PHASES);
  const indicator = inserter(connection, INDICATORS);
  const result = inserter(connection, INDICATOR_RESULTS);
  connection.transaction(() => {
    for (const copy of copies) {
      objective(copy.objective);
      for (const row of copy.participants) participant(row);
      for (const row of copy.phases) phase(row);
      for (const row of copy.indicators) indicator(row);
      for (const row of copy.results) result(row);
    }
  })();
  connection.close();
}

function inserter<Row extends { readonly id: Id }>(connection: Database.Database, { name, columns }: Table<Row>) {
  const marks = columns.map(() => '?').join(', ');
  const statement = connection.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`);
  return (row: Row) => statement.run(columns.map((column) => row[column]));
}
