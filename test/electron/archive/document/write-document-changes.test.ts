import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { documentChanges } from '../../../../electron/archive/document/document-changes.ts';
import { byColumns } from '../../../../electron/archive/document/document-order.ts';
import { writeChanges } from '../../../../electron/archive/document/write-document-changes.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { type ArchiveDocument, archiveDocument, documentOf } from '../../../../shared/schemas/archive-document.ts';
import type { DocumentRow, DocumentTableName } from '../../../../shared/schemas/document-table.ts';
import { DOCUMENT_TABLES } from '../../../../shared/schemas/document-tables.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { editedDocument } from '../../../support/offices/edited-document.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A document with its rows in the order of an export. */
function inOrder(document: ArchiveDocument): ArchiveDocument {
  const rowsOf = <Name extends DocumentTableName>(name: Name): readonly DocumentRow<Name>[] =>
    (document[name] as readonly DocumentRow<Name>[]).toSorted(byColumns(DOCUMENT_TABLES[name].order));
  return documentOf(document, rowsOf);
}

const edits = fc.array(fc.record({ kind: fc.nat(100), seed: fc.nat(1_000) }), { minLength: 1, maxLength: 12 });

test('writing what differs leads from any document to any other, and undoing it back', () => {
  const path = join(temporaryFolder(), 'esempio.pegaso');
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const before = readArchiveDocument(archive.database);
  fc.assert(
    fc.property(edits, (chosen) => {
      const to = editedDocument(before, chosen);
      expect(archiveDocument.parse(to)).toEqual(to);
      const written = inTransaction(archive, 'da documento', (db) => writeChanges(db, documentChanges(before, to)));
      expect(readArchiveDocument(archive.database)).toEqual(inOrder(to));
      expect(inTransaction(archive, 'di nuovo', (db) => writeChanges(db, documentChanges(to, to)))).toBe(0);
      if (written > 0) undo(archive);
      expect(readArchiveDocument(archive.database)).toEqual(before);
    }),
    { numRuns: 30 },
  );
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
});

test('only the fields that differ are logged', () => {
  const path = join(temporaryFolder(), 'esempio.pegaso');
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const from = readArchiveDocument(archive.database);
  const [phase, ...phases] = from.phases;
  if (phase === undefined) throw new Error('No phase in the sample');
  const to = { ...from, phases: [{ ...phase, note: 'nuova', weight: null }, ...phases] };
  const settings = { ...from.settings, pageNumbers: !from.settings.pageNumbers };
  expect(inTransaction(archive, 'prova', (db) => writeChanges(db, documentChanges(from, { ...to, settings })))).toBe(3);
  const log = archive.database.prepare(
    'SELECT entity, field FROM changes WHERE step = (SELECT max(number) FROM steps) ORDER BY number',
  );
  expect(log.all()).toEqual([
    { entity: 'phases', field: 'weight' },
    { entity: 'phases', field: 'note' },
    { entity: 'settings', field: null },
  ]);
  archive.close();
});
