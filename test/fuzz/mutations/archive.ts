import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Lot } from '../lot.ts';
import { type Mutation, mutateBytes } from './bytes.ts';
import { oddText } from './text.ts';

const PAGE = 4_096;
const HEADER = 100;
const TABLES = ['objectives', 'phases', 'indicators', 'plans', 'steps', 'changes', 'people', 'handOuts', 'settings'];

/** Changes the header, a page or the rows and declarations of an archive, as damage, or a hand that means harm, would. */
export const mutateArchive: Mutation = (bytes, lot) => {
  switch (lot.below(4)) {
    case 0:
      return mutateBytes(bytes, lot);
    case 1:
      return replacedAt(bytes, lot.below(HEADER), lot);
    case 2:
      // The first bytes of a page say what it is, and where its cells are.
      return replacedAt(bytes, lot.below(Math.ceil(bytes.length / PAGE)) * PAGE + lot.below(16), lot);
    default:
      return rewritten(bytes, statement(lot));
  }
};

function replacedAt(bytes: Buffer, at: number, lot: Lot): Buffer {
  const after = Buffer.from(bytes);
  after[at] = lot.of([0, 0xff, lot.below(256)]);
  return after;
}

function statement(lot: Lot): string {
  const table = lot.of(TABLES);
  const text = oddText(lot).replaceAll("'", "''").replaceAll('\0', '');
  return lot.of([
    `DELETE FROM ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table} ADD COLUMN altro TEXT`,
    `DROP TRIGGER IF EXISTS ${table}LogUpdate`,
    `CREATE TRIGGER estraneo AFTER UPDATE ON ${table} BEGIN DELETE FROM objectives; END`,
    `CREATE VIEW vista AS SELECT * FROM ${table}`,
    `PRAGMA user_version = ${lot.of([0, 1, 99, -1])}`,
    `PRAGMA application_id = ${lot.of([0, 1])}`,
    'UPDATE objectives SET parentId = id',
    `UPDATE objectives SET title = '${text}'`,
    `UPDATE phases SET description = '${text}'`,
    "UPDATE sqlite_schema SET sql = 'CREATE TABLE objectives (id)' WHERE name = 'objectives'",
  ]);
}

/** Runs a statement as a program would that keeps none of our rules. One that the file refuses leaves it as it is. */
function rewritten(bytes: Buffer, sql: string): Buffer {
  const path = join(tmpdir(), 'rewritten.db');
  writeFileSync(path, bytes);
  const connection = new Database(path);
  try {
    connection.unsafeMode(true);
    connection.pragma('journal_mode = DELETE');
    connection.pragma('foreign_keys = OFF');
    connection.pragma('writable_schema = ON');
    connection.pragma('ignore_check_constraints = ON');
    connection.exec(`INSERT INTO currentStep (step) SELECT max(number) FROM steps; ${sql}; DELETE FROM currentStep`);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  } finally {
    connection.close();
  }
  const after = readFileSync(path);
  rmSync(path);
  return after;
}
