import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { documentChanges } from '../../../../electron/archive/document/document-changes.ts';
import { writeChanges } from '../../../../electron/archive/document/write-document-changes.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { readArchiveDocumentAt } from '../../../../electron/archive/steps/archive-at.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo } from '../../../../electron/archive/steps/undo.ts';
import { MUNICIPALITY, readMunicipality } from '../../../../electron/archive/tables/municipality.ts';
import { updateRow } from '../../../../electron/archive/tables/table.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { isoInstant } from '../../../../shared/schemas/primitives.ts';
import { editedDocument } from '../../../support/offices/edited-document.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const action = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.nat(100), seed: fc.nat(1_000) }) },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
);

test('each moment of the past gives the document that was exported then', () => {
  let clock = Date.parse('2026-03-01T09:00:00Z');
  const author = { who: 'Prova', now: () => new Date(clock) };
  const path = join(temporaryFolder(), 'esempio.pegaso');
  buildSample(path, author);
  const archive = openArchive(path, author);
  const moments: { readonly at: number; readonly document: ArchiveDocument }[] = [];
  const remember = () => moments.push({ at: clock, document: readArchiveDocument(archive.database) });
  remember();
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 5 }), (actions) => {
      for (const one of actions) {
        clock += 1_000;
        if (one === 'undo') undo(archive);
        else if (one === 'redo') redo(archive);
        else {
          const from = readArchiveDocument(archive.database);
          const to = editedDocument(from, [one, { ...one, kind: one.kind + 7 }]);
          inTransaction(archive, 'prova', (db) => writeChanges(db, documentChanges(from, to)));
        }
        remember();
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
  for (const { at, document } of moments) {
    const moment = isoInstant.parse(new Date(at + 500).toISOString());
    expect(readArchiveDocumentAt(archive.database, moment)).toEqual(document);
  }
  archive.close();
});

test('before its birth an archive was nothing to compare with', () => {
  const author = { who: 'Prova', now: () => new Date('2026-03-01T09:00:00Z') };
  const path = join(temporaryFolder(), 'esempio.pegaso');
  buildSample(path, author);
  const archive = openArchive(path, author);
  const read = () => readArchiveDocumentAt(archive.database, isoInstant.parse('2025-12-31T10:00:00Z'));
  expect(read).toThrow(expect.objectContaining({ code: 'not-found', message: expect.stringContaining('31/12/2025') }));
  archive.close();
});

test('where a clock was set wrong for a while, the order of the log is the truth', () => {
  let clock = new Date('2026-03-01T09:00:00Z');
  const author = { who: 'Prova', now: () => clock };
  const archive = createArchive(join(temporaryFolder(), 'prova.pegaso'), { ...author, municipality: 'Prima' });
  const rename = (at: string, name: string) => {
    clock = new Date(at);
    const own = readMunicipality(archive.database);
    if (own === null) throw new Error('No municipality');
    inTransaction(archive, name, (db) => updateRow(db, MUNICIPALITY, own.id, { name }));
  };
  rename('2026-03-02T09:00:00Z', 'Uno');
  rename('2020-03-01T09:00:00Z', 'Due');
  rename('2026-03-03T09:00:00Z', 'Tre');
  rename('2036-01-01T09:00:00Z', 'Quattro');
  rename('2026-03-05T09:00:00Z', 'Cinque');
  const nameAt = (at: string) => readArchiveDocumentAt(archive.database, isoInstant.parse(at)).municipality?.name;
  expect(nameAt('2026-03-01T12:00:00Z')).toBe('Prima');
  // What was written with the wrong time follows what came before it.
  expect(nameAt('2026-03-02T12:00:00Z')).toBe('Due');
  expect(nameAt('2026-03-04T12:00:00Z')).toBe('Quattro');
  expect(nameAt('2026-03-06T12:00:00Z')).toBe('Cinque');
  for (const before of ['2020-03-02T09:00:00Z', '2026-02-28T09:00:00Z'])
    expect(() => nameAt(before)).toThrow(expect.objectContaining({ code: 'not-found' }));
  archive.close();
});
