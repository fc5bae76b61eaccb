import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { connectToWrite } from '../../../../electron/archive/connection/connection.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { insertDefaultRows } from '../../../../electron/archive/file/default-rows.ts';
import { migrate } from '../../../../electron/archive/file/migrate.ts';
import { readArchiveFile } from '../../../../electron/archive/file/read-archive-file.ts';
import { MIGRATIONS } from '../../../../electron/archive/migrations/migrations.ts';
import { runStep } from '../../../../electron/archive/steps/run-step.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { filledArchive, someObjective, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** An archive as the first version made it. */
function firstVersion(): string {
  const path = join(temporaryFolder(), 'vecchio.pegaso');
  writeFileSync(path, '');
  const connection = connectToWrite(path);
  migrate(connection, MIGRATIONS.slice(0, 1), TEST_AUTHOR);
  runStep(connection, { who: 'Prova', at: TEST_AUTHOR.now(), label: 'primi dati', bySender: true }, (db) => {
    insertDefaultRows(db);
    const planId = newId();
    insertRow(db, PLANS, { id: planId, code: 'DUP_2025_2027', name: 'DUP 2025 2027', firstYear: 2025, lastYear: 2027 });
    insertRow(db, OBJECTIVES, someObjective(planId, { title: 'Una città più pulita' }));
  });
  connection.close();
  return path;
}

test('an archive of an older version is read as it would be brought up to date, and stays as it is', () => {
  const path = firstVersion();
  const before = readFileSync(path);
  const document = readArchiveFile(path, readArchiveDocument);
  expect(document.objectives.map(({ title }) => title)).toEqual(['Una città più pulita']);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(['vecchio.pegaso']);
});

test('an archive that is open to write is read as it stands, and one that is none is refused', () => {
  const { archive, path } = filledArchive();
  expect(readArchiveFile(path, readArchiveDocument)).toEqual(readArchiveDocument(archive.database));
  archive.close();
  const other = join(dirname(path), 'altro.pegaso');
  writeFileSync(other, 'non è un archivio');
  const read = () => readArchiveFile(other, readArchiveDocument);
  expect(read).toThrow(expect.objectContaining({ code: 'archive-unreadable' }));
});
