import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { archiveJsonSchema } from '../../../../electron/archive/document/archive-json-schema.ts';
import { writeArchiveDocument } from '../../../../electron/archive/document/write-archive-document.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { writeSettings } from '../../../../electron/archive/tables/settings.ts';
import { archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('an archive written to a document and back is the same, identities and all', () => {
  const folder = temporaryFolder();
  buildSample(join(folder, 'esempio.pegaso'), TEST_AUTHOR);
  const sample = openArchive(join(folder, 'esempio.pegaso'), TEST_AUTHOR);
  inTransaction(sample, 'impostazioni', (db) => writeSettings(db, { blankProgress: 'leftOut' }));
  const document = archiveDocument.parse(JSON.parse(JSON.stringify(readArchiveDocument(sample.database))));
  expect(document.objectives.length).toBeGreaterThan(12);
  expect(document.indicatorResults.length).toBeGreaterThan(0);
  const copy = createArchive(join(folder, 'copia.pegaso'), TEST_AUTHOR);
  inTransaction(copy, 'da documento', (db) => writeArchiveDocument(db, document));
  expect(readArchiveDocument(copy.database)).toEqual(document);
  expect(verifyArchive(copy)).toEqual([]);
  const again = () => inTransaction(copy, 'ancora', (db) => writeArchiveDocument(db, document));
  expect(again).toThrow(expect.objectContaining({ code: 'conflict' }));
  copy.close();
  sample.close();
});

test('the published JSON Schema says what the export writes', async () => {
  await expect(`${JSON.stringify(archiveJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/schema/pegaso-archivio-3.schema.json',
  );
});
