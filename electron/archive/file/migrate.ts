import type { Database } from 'better-sqlite3';
import type { Migration } from '../migrations/migrations.ts';
import { createChangeLogTriggers } from '../steps/change-log-triggers.ts';
import { stepInMigration } from '../steps/run-step.ts';
import { APPLICATION_ID } from './archive-header.ts';

/** The version of the schema of a database; 0 when it has none. */
export function schemaVersion(connection: Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** The version that a list of migrations leads to. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings a schema up to the last migration, each in a transaction of its own. The caller holds the lock of the archive and has made
 * a verified backup. What a migration writes is logged as a step of `who`.
 */
export function migrate(
  connection: Database,
  migrations: readonly Migration[],
  author: { readonly who: string; readonly now: () => Date },
): void {
  for (const migration of migrations) {
    if (migration.version > schemaVersion(connection)) runMigration(connection, migration, author);
  }
}

function runMigration(
  connection: Database,
  { version, sql, fill }: Migration,
  { who, now }: { readonly who: string; readonly now: () => Date },
): void {
  const from = schemaVersion(connection);
  if (version !== from + 1) throw new Error(`Migration ${version} cannot follow version ${from}`);
  // A table is rebuilt by dropping it: with foreign keys on, that would delete the rows that refer to it.
  connection.pragma('foreign_keys = OFF');
  connection.exec('BEGIN IMMEDIATE');
  try {
    const change = () => {
      connection.exec(sql);
      createChangeLogTriggers(connection);
      if (fill !== undefined) connection.exec(fill);
    };
    const label = `Aggiornamento alla versione ${version}`;
    // A new archive has no log yet to write a step into.
    if (from === 0) change();
    else stepInMigration(connection, { who, at: now(), label, role: 'foundation' }, change);
    const orphans = connection.prepare('PRAGMA foreign_key_check').all();
    if (orphans.length > 0) throw new Error(`Migration ${version} leaves ${orphans.length} broken references`);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${version}`);
    connection.exec('COMMIT');
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    connection.pragma('foreign_keys = ON');
  }
}
