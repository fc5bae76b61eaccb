import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../electron/archive/file/migrate.ts';
import { MIGRATIONS } from '../../../../electron/archive/migrations/migrations.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';

test('a connection keeps its references after a migration, and after one that failed, of which nothing stays', () => {
  const connection = new Database(':memory:');
  const [first, second] = MIGRATIONS;
  if (first === undefined || second === undefined) throw new Error('No migrations');
  const holds = () => connection.pragma('foreign_keys', { simple: true });
  migrate(connection, [first], TEST_AUTHOR);
  expect([schemaVersion(connection), holds()]).toEqual([first.version, 1]);
  const sql = 'CREATE TABLE resto (x); INSERT INTO phases SELECT * FROM nowhere';
  expect(() => migrate(connection, [{ ...second, sql }], TEST_AUTHOR)).toThrow('nowhere');
  expect([schemaVersion(connection), holds(), connection.inTransaction]).toEqual([first.version, 1, false]);
  expect(connection.prepare("SELECT name FROM sqlite_schema WHERE name = 'resto'").all()).toEqual([]);
  connection.close();
});
