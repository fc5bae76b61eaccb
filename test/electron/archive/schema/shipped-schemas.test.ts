import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/archive/file/migrate.ts';
import { MIGRATIONS } from '../../../../electron/archive/migrations/migrations.ts';
import { schemaFingerprint, schemaObjects } from '../../../../electron/archive/schema/schema-objects.ts';
import { SHIPPED_SCHEMAS } from '../../../../electron/archive/schema/shipped-schemas.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';

test('the fingerprint of each shipped version is that of what its migrations make', () => {
  const made = MIGRATIONS.map(({ version }) => {
    const connection = new Database(':memory:');
    migrate(connection, MIGRATIONS.slice(0, version), TEST_AUTHOR);
    const fingerprint = schemaFingerprint(schemaObjects(connection));
    connection.close();
    return [version, fingerprint];
  });
  expect(SHIPPED_SCHEMAS).toEqual(Object.fromEntries(made));
});
