import { expect, test } from 'vitest';
import { connectionOf } from '../../../../../electron/archive/connection/connection.ts';
import { archiveMark } from '../../../../../electron/archive/file/backups/backup-archive.ts';
import { inTransaction } from '../../../../../electron/archive/steps/in-transaction.ts';
import { updateRow } from '../../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../../electron/archive/tables/tables.ts';
import { filledArchive } from '../../../../support/filled-archive.ts';

test('an archive is told from others by its first step, whatever steps came after it', () => {
  const { archive, objectiveId } = filledArchive();
  inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'dopo' }));
  connectionOf(archive.database)
    .prepare('UPDATE steps SET id = ? WHERE number = (SELECT min(number) FROM steps)')
    .run('ffffffff-ffff-7fff-bfff-ffff12345678');
  expect(archiveMark(archive)).toBe('12345678');
  archive.close();
});
