import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../electron/archive/file/verify-archive.ts';
import { readArchiveDocumentAt } from '../../../electron/archive/steps/archive-at.ts';
import { undo } from '../../../electron/archive/steps/undo.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { deleteRow, insertRow, rowsWhere, rowWhere, updateRow } from '../../../electron/archive/tables/table.ts';
import { PEOPLE, PHASES } from '../../../electron/archive/tables/tables.ts';
import { compareVersions } from '../../../electron/exchange/comparison/compare-versions.ts';
import { exportArchive } from '../../../electron/exchange/export-archive.ts';
import { makeHandOut } from '../../../electron/exchange/hand-outs/make-hand-out.ts';
import { receivedRequest } from '../../../electron/exchange/hand-outs/received-request.ts';
import { takeIn } from '../../../electron/exchange/merge/take-in.ts';
import { readPackage } from '../../../electron/exchange/package/read-package.ts';
import { fillInRequest } from '../../../electron/exchange/spreadsheets/fill-in/fill-in-request.ts';
import { importTable } from '../../../electron/exchange/spreadsheets/import-table.ts';
import { readChosenTable } from '../../../electron/exchange/spreadsheets/read-chosen-table.ts';
import { alignDocument } from '../../../shared/rules/merge/align-document.ts';
import { isoInstant, percentage } from '../../../shared/schemas/primitives.ts';
import { excelBytes, testSheets, withCell } from '../../support/excel-file.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';
import { previewMerge } from '../../support/offices/preview-merge.ts';
import { edit, handOutOrder } from '../../support/offices/two-offices.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import {
  aCheck,
  CHECKS,
  checkedArchive,
  checkedOffices,
  checksIn,
  checksOf,
  DAY,
  OFFICE,
  textsOf,
} from '../../support/twelfth-table/checked-archives.ts';
import { UNWATCHED } from '../../support/unwatched.ts';

/* A table that no line of the product speaks of, declared and made in test/support/twelfth-table. */

vi.mock('../../../shared/schemas/document-tables.ts', async (original) =>
  (await import('../../support/twelfth-table/declared-tables.ts')).withChecks(await original()),
);
vi.mock('../../../electron/archive/migrations/migrations.ts', async (original) =>
  (await import('../../support/twelfth-table/declared-tables.ts')).withChecksMade(await original()),
);
// A thread reads its own modules, without the table.
vi.mock('../../../electron/exchange/apart/read-apart.ts', () => ({
  readTableApart: async (path: string, reading: null, { signal }: { readonly signal?: AbortSignal } = {}) => {
    const { readChosenTable } = await import('../../../electron/exchange/spreadsheets/read-chosen-table.ts');
    return readChosenTable(path, reading, signal);
  },
}));

test('it is exported and imported with the whole archive, and stays where spreadsheets have no columns for it', async () => {
  const { archive, path, first, second } = checkedArchive();
  const folder = temporaryFolder();
  const [json, ods, made] = ['a.json', 'a.ods', 'b.pegaso'].map((name) => join(folder, name));
  if (json === undefined || ods === undefined || made === undefined) throw new Error('No paths');
  await exportArchive(archive, json);
  await exportArchive(archive, ods);
  const exported = JSON.parse(readFileSync(json, 'utf8'));
  expect(exported.checks).toEqual([first, second]);
  await importTable(made, json, {}, OFFICE, UNWATCHED);
  await exportArchive(archive, join(folder, 'c.json'));
  const changed = { ...exported, checks: [{ ...first, text: 'Maggio' }] };
  writeFileSync(json, `${JSON.stringify(changed, null, 2)}\n`);
  archive.close();
  expect(await importTable(path, ods, { onConflict: 'replace' }, OFFICE, UNWATCHED)).toMatchObject({ changes: 0 });
  expect(await importTable(made, json, { onConflict: 'keep' }, OFFICE, UNWATCHED)).toMatchObject({ changes: 0 });
  expect(await importTable(made, json, { onConflict: 'replace' }, OFFICE, UNWATCHED)).toMatchObject({
    changes: 2,
    removed: 1,
    changed: 1,
  });
});

test('it travels in a package, and what both changed is merged or told as a conflict', async () => {
  const { archive, received, back, objectiveId, first, second } = await checkedOffices();
  expect(checksOf(received)).toEqual([first, second]);
  const newcomer = { id: newId(), name: 'Neri Ugo' };
  const third = aCheck(objectiveId, 'Gennaio', 0, newcomer.id);
  edit(received, (db) => {
    insertRow(db, PEOPLE, newcomer);
    insertRow(db, CHECKS, third);
    updateRow(db, CHECKS, first.id, { text: 'Aprile, di là', position: 1 });
    updateRow(db, CHECKS, second.id, { madeOn: '2026-07-01', position: 2 });
  });
  edit(archive, (db) => {
    updateRow(db, CHECKS, first.id, { text: 'Aprile, di qua' });
    updateRow(db, CHECKS, second.id, { text: 'Giugno, di qua' });
  });
  const request = await back();
  expect(previewMerge(archive, request).counts).toMatchObject({ conflicts: 1, added: 2, changed: 1 });
  expect(takeIn(archive, request, null).undecided).toMatchObject([{ entity: 'checks', entityId: first.id }]);
  expect(checksOf(archive)).toMatchObject([
    { text: 'Gennaio', position: 0, personId: newcomer.id },
    { text: 'Aprile, di qua', position: 1 },
    { text: 'Giugno, di qua', position: 2, madeOn: '2026-07-01' },
  ]);
  expect(rowWhere(archive.database, PEOPLE, { id: newcomer.id })).toEqual(newcomer);
  undo(archive);
  takeIn(archive, await back(), 'theirs');
  expect(textsOf(archive)).toEqual(['Gennaio', 'Aprile, di là', 'Giugno, di qua']);
  expect(verifyArchive(archive)).toEqual([]);
});

test('a package that came before is what a later one is compared with', async () => {
  const { file, received, objectiveId, first, second } = await checkedOffices();
  const { manifest } = await readPackage(file);
  edit(received, (db) => {
    deleteRow(db, CHECKS, second.id);
    insertRow(db, CHECKS, aCheck(objectiveId, 'Luglio', 1));
  });
  const now = readArchiveDocument(received.database);
  expect(checksIn(receivedRequest(received.database, manifest, now).base)).toEqual([first, second]);
});

test('two versions that differ in it are compared in words, also by what the archive was', async () => {
  const { archive, path, objectiveId, first, second } = checkedArchive();
  const before = { kind: 'archive', path: join(temporaryFolder(), 'prima.pegaso'), label: 'prima' } as const;
  archive.database.prepare('VACUUM INTO ?').run(before.path);
  archive.close();
  const later = openArchive(path, OFFICE);
  onTestFinished(() => later.close());
  edit(later, (db) => {
    updateRow(db, CHECKS, first.id, { position: 1, text: 'Aprile\nrivista' });
    updateRow(db, CHECKS, second.id, { position: 0 });
    insertRow(db, CHECKS, aCheck(objectiveId, 'Dicembre', 2));
  });
  const past = readArchiveDocumentAt(later.database, isoInstant.parse(TEST_AUTHOR.now().toISOString()));
  expect(checksIn(past)).toEqual([first, second]);
  const after = { kind: 'archive', path, label: 'dopo' } as const;
  const { groups } = await compareVersions(before, after, { date: DAY }, UNWATCHED);
  expect(groups.flatMap(({ differences }) => differences)).toEqual([
    { what: 'modifica', subject: 'Verifica 1 «Aprile»', field: 'text', before: 'Aprile', after: 'Aprile\nrivista' },
    {
      what: 'modifica',
      subject: 'Verifiche',
      field: '',
      before: '1. «Aprile»\n2. «Giugno»',
      after: '1. «Giugno»\n2. «Aprile rivista»\n3. «Dicembre»',
    },
    {
      what: 'aggiunta',
      subject: 'Verifica 3 «Dicembre»',
      field: '',
      before: null,
      after: 'Dicembre\nmadeOn: 2026-06-30',
    },
  ]);
});

test('archives that were never one have its rows in common by its signs', () => {
  const [one, other] = [checkedArchive(), checkedArchive()];
  const reference = readArchiveDocument(one.archive.database);
  const aligned = alignDocument(reference, readArchiveDocument(other.archive.database), { objectives: true });
  expect(checksIn(aligned)).toEqual([one.first, one.second]);
});

test('a workbook to fill in, which has no columns for it, leaves it as it is', async () => {
  const { archive, objectiveId, phaseId, first, second } = checkedArchive();
  const path = join(temporaryFolder(), 'consegna.xlsx');
  await makeHandOut(archive, handOutOrder({ selection: {} }, { format: 'spreadsheet' }), path, UNWATCHED);
  const returned = join(temporaryFolder(), 'rientro.xlsx');
  const sheets = withCell(await testSheets(readFileSync(path)), 'Fasi!H2', 40);
  writeFileSync(returned, await excelBytes({ sheets }));
  edit(archive, (db) => updateRow(db, CHECKS, first.id, { text: 'Aprile, di qua' }));
  const chosen = await readChosenTable(returned);
  if (chosen.kind !== 'fillIn') throw new Error(chosen.kind);
  takeIn(archive, fillInRequest(archive.database, returned, chosen.sheets, chosen.mark, DAY), 'theirs');
  expect(rowsWhere(archive.database, PHASES, { objectiveId })).toMatchObject([
    { id: phaseId, progress: percentage.parse(4_000) },
  ]);
  expect(checksOf(archive)).toEqual([{ ...first, text: 'Aprile, di qua' }, second]);
});
