import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { readDocumentSlice } from '../../../electron/archive/document/document-slice.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import { documentPart } from '../../../shared/rules/document-part.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a part of a document is the slice of its archive', () => {
  const path = join(temporaryFolder(), 'esempio.pegaso');
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  const document = readArchiveDocument(archive.database);
  const ids = document.objectives.map(({ id }) => id);
  const choices = [[], ids.slice(0, 1), ids.slice(-1), ids.slice(3, 9), ids];
  for (const chosen of choices)
    expect(documentPart(document, chosen)).toEqual(readDocumentSlice(archive.database, chosen));
  archive.close();
});
