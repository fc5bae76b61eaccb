import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../electron/archive/document/archive-document.ts';
import { readDocumentSlice } from '../../electron/archive/document/document-slice.ts';
import { duplicateObjective, removeObjective } from '../../electron/archive/edits/objective-edits.ts';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../electron/archive/file/verify-archive.ts';
import { mergeRegister } from '../../electron/archive/registers/merge-register.ts';
import { registerUses } from '../../electron/archive/registers/register-uses.ts';
import { readArchiveDocumentAt } from '../../electron/archive/steps/archive-at.ts';
import { objectiveHistory } from '../../electron/archive/steps/objective-history.ts';
import { redo, undo } from '../../electron/archive/steps/undo.ts';
import { newId } from '../../electron/archive/tables/new-id.ts';
import { allRows, deleteRow, insertRow, rowsWhere, rowWhere, updateRow } from '../../electron/archive/tables/table.ts';
import { PEOPLE, PHASES, tableOf } from '../../electron/archive/tables/tables.ts';
import { compareVersions } from '../../electron/exchange/comparison/compare-versions.ts';
import { exportArchive } from '../../electron/exchange/export-archive.ts';
import { makeHandOut } from '../../electron/exchange/hand-outs/make-hand-out.ts';
import { packageMerge } from '../../electron/exchange/hand-outs/package-merge.ts';
import { receiveHandOut } from '../../electron/exchange/hand-outs/receive-hand-out.ts';
import { receivedBefore } from '../../electron/exchange/hand-outs/received-before.ts';
import { writeReturn } from '../../electron/exchange/hand-outs/write-return.ts';
import { takeIn } from '../../electron/exchange/merge/take-in.ts';
import { readPackage } from '../../electron/exchange/package/read-package.ts';
import { fillInMerge } from '../../electron/exchange/spreadsheets/fill-in/fill-in-request.ts';
import { importTable } from '../../electron/exchange/spreadsheets/import-table.ts';
import { readChosenTable } from '../../electron/exchange/spreadsheets/read-chosen-table.ts';
import { subjectInWords, valueInWords } from '../../electron/handlers/change-words.ts';
import { alignDocument } from '../../shared/rules/merge/align-document.ts';
import type { ArchiveDocument } from '../../shared/schemas/archive-document.ts';
import type { ChangedEntity } from '../../shared/schemas/change.ts';
import type { AnyRow, DocumentTableName } from '../../shared/schemas/document-tables.ts';
import type { HandOut } from '../../shared/schemas/hand-out.ts';
import { type Id, isoDate, isoInstant, percentage } from '../../shared/schemas/primitives.ts';
import { excelBytes, testSheets, withCell } from '../support/excel-file.ts';
import { filledArchive, TEST_AUTHOR } from '../support/filled-archive.ts';
import { previewMerge } from '../support/offices/preview-merge.ts';
import { edit, handOutOrder } from '../support/offices/two-offices.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { UNWATCHED } from '../support/unwatched.ts';

/*
 * What comes next adds tables. One that is declared in the catalogue and made by a migration, both here and nowhere else, goes the whole
 * way of the others: no line of the product speaks of it. A second one holds what belongs to the rows of the first.
 */

vi.mock('../../shared/schemas/document-tables.ts', async (original) => {
  const { z } = await import('zod');
  const { id, isoDate: day, longText, position } = await import('../../shared/schemas/primitives.ts');
  const module = await original<typeof import('../../shared/schemas/document-tables.ts')>();
  const checks = {
    schema: z.strictObject({
      id,
      objectiveId: id,
      position,
      text: longText,
      personId: id.nullable(),
      madeOn: day.nullable(),
    }),
    noun: 'La verifica',
    plural: 'Le verifiche',
    order: ['objectiveId', 'position', 'id'],
    key: [],
    owner: { field: 'objectiveId', table: 'objectives' },
    references: { personId: { table: 'people' } },
    ordered: true,
    fixed: [],
    signs: [['text'], ['position']],
    isGiven: false,
  };
  const checkNotes = {
    ...checks,
    schema: z.strictObject({ id, checkId: id, position, text: longText }),
    noun: "L'annotazione",
    plural: 'Le annotazioni',
    order: ['checkId', 'position', 'id'],
    owner: { field: 'checkId', table: 'checks' },
    references: {},
  };
  return { ...module, DOCUMENT_TABLES: { ...module.DOCUMENT_TABLES, checks, checkNotes } };
});

vi.mock('../../electron/archive/migrations/migrations.ts', async (original) => {
  const { MIGRATIONS } = await original<typeof import('../../electron/archive/migrations/migrations.ts')>();
  const sql = `
CREATE TABLE checks (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  personId TEXT REFERENCES people (id),
  madeOn TEXT CHECK (madeOn IS date(madeOn))
) STRICT;
CREATE INDEX checksByObjective ON checks (objectiveId, position);
CREATE TABLE checkNotes (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  checkId TEXT NOT NULL REFERENCES checks (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX checkNotesByCheck ON checkNotes (checkId, position);
CREATE TRIGGER checkTakesItsNotes BEFORE DELETE ON checks BEGIN
  DELETE FROM checkNotes WHERE checkId = OLD.id;
END;`;
  return { MIGRATIONS: [...MIGRATIONS, { version: MIGRATIONS.length + 1, sql }] };
});

const CHECKS = tableOf('checks' as DocumentTableName);
const NOTES = tableOf('checkNotes' as DocumentTableName);
const DAY = isoDate.parse('2026-07-01');
const OFFICE = { who: 'Biblioteca', now: () => new Date('2026-04-01T08:00:00Z') };

interface Check extends Readonly<Record<string, string | number | null>> {
  readonly id: Id;
  readonly objectiveId: Id;
  readonly position: number;
  readonly text: string;
  readonly personId: Id | null;
}

const aCheck = (objectiveId: Id, text: string, position: number, personId: Id | null = null) => ({
  id: newId(),
  objectiveId,
  position,
  text,
  personId,
  madeOn: '2026-06-30',
});

const checksIn = (document: ArchiveDocument): readonly AnyRow[] => document['checks' as DocumentTableName];
const checksOf = (archive: Archive) => checksIn(readArchiveDocument(archive.database)) as readonly Check[];
const textsOf = (archive: Archive) => checksOf(archive).map(({ text }) => text);

/** The small archive with one person and two checks of the objective, the first made by that person. */
function checkedArchive() {
  const filled = filledArchive();
  onTestFinished(() => filled.archive.close());
  const person = { id: newId(), name: 'Verdi Anna' };
  const checks = [aCheck(filled.objectiveId, 'Aprile', 0, person.id), aCheck(filled.objectiveId, 'Giugno', 1)];
  edit(filled.archive, (db) => {
    insertRow(db, PEOPLE, person);
    for (const row of checks) insertRow(db, CHECKS, row);
  });
  const [first, second] = checks;
  if (first === undefined || second === undefined) throw new Error('No checks');
  return { ...filled, person, first, second };
}

/** An archive with checks, and the office that its objectives went to. */
async function checkedOffices(fields: Partial<Pick<HandOut, 'scope'>> = {}) {
  const sender = checkedArchive();
  const folder = temporaryFolder();
  const file = join(folder, 'consegna.pegasoz');
  const { handOut } = await makeHandOut(sender.archive, handOutOrder({ selection: {} }, fields), file, UNWATCHED);
  const received = receiveHandOut(file, await readPackage(file), join(folder, 'settore.pegaso'), OFFICE);
  onTestFinished(() => received.close());
  let returns = 0;
  const back = async () => {
    returns += 1;
    const out = join(folder, `rientro-${returns}.pegasoz`);
    const { path } = await writeReturn(received, handOut.id, out, UNWATCHED);
    return packageMerge(sender.archive, await readPackage(path));
  };
  return { ...sender, received, back };
}

test('it is logged, undone and done again, and is in the history of its objective', () => {
  const { archive, objectiveId, first, second, person } = checkedArchive();
  const { database } = archive;
  edit(archive, (db) => updateRow(db, CHECKS, first.id, { text: 'Maggio', personId: null }));
  edit(archive, (db) => deleteRow(db, CHECKS, second.id));
  expect(textsOf(archive)).toEqual(['Maggio']);
  const history = objectiveHistory(database, objectiveId).filter(({ entityId }) => entityId === first.id);
  expect(history).toMatchObject([
    { entity: 'checks', kind: 'update', field: 'personId', oldValue: person.id, newValue: null },
    { entity: 'checks', kind: 'update', field: 'text', oldValue: 'Aprile', newValue: 'Maggio' },
    { entity: 'checks', kind: 'insert', newRow: first },
  ]);
  expect(history.map((change) => subjectInWords(database, change))).toEqual(['verifica 1', 'verifica 1', 'verifica 1']);
  const reference = { entity: 'checks' as ChangedEntity, field: 'personId' };
  expect(valueInWords(database, reference, person.id)).toBe('Verdi Anna');
  undo(archive);
  expect(textsOf(archive)).toEqual(['Maggio', 'Giugno']);
  undo(archive);
  expect(checksOf(archive)).toEqual([first, second]);
  redo(archive);
  redo(archive);
  expect(textsOf(archive)).toEqual(['Maggio']);
  edit(archive, (db) => removeObjective(db, objectiveId));
  expect(checksOf(archive)).toEqual([]);
  undo(archive);
  expect(textsOf(archive)).toEqual(['Maggio']);
  expect(verifyArchive(archive)).toEqual([]);
});

test('it is copied with its objective, found where a person is used, and comes along when two persons become one', () => {
  const { archive, objectiveId, first, second, person } = checkedArchive();
  const { database } = archive;
  const other = { id: newId(), name: 'VERDI Anna' };
  edit(archive, (db) => insertRow(db, PEOPLE, other));
  expect(registerUses(database, 'person', person.id)).toEqual([
    { objectiveId, objectiveCode: '2026_A01_01', where: 'verifica' },
  ]);
  edit(archive, (db) => mergeRegister(db, 'person', person.id, other.id));
  expect(rowWhere(database, CHECKS, { id: first.id })).toMatchObject({ personId: other.id });
  edit(archive, (db) => void duplicateObjective(db, objectiveId, '2026_A01_02'));
  const copies = checksOf(archive).filter((row) => row.objectiveId !== objectiveId);
  expect(copies).toMatchObject([
    { text: 'Aprile', personId: other.id, position: 0 },
    { text: 'Giugno', personId: null, position: 1 },
  ]);
  const slice = readDocumentSlice(database, [objectiveId]);
  expect(checksIn(slice).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(slice.people).toEqual([other]);
});

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

test('what belongs to its rows comes and goes with them, and has an order of its own', async () => {
  const { archive, received, back, objectiveId, first } = await checkedOffices();
  const note = (text: string, position: number) => ({ id: newId(), checkId: first.id, position, text });
  const [one, two, three] = [note('uno', 0), note('due', 1), note('tre', 0)];
  edit(received, (db) => {
    for (const row of [one, two]) insertRow(db, NOTES, row);
  });
  takeIn(archive, await back(), null);
  const notes = () => rowsWhere(archive.database, NOTES, { checkId: first.id });
  expect(notes()).toEqual([one, two]);
  edit(received, (db) => {
    insertRow(db, NOTES, three);
    updateRow(db, NOTES, two.id, { position: 1 });
    updateRow(db, NOTES, one.id, { position: 2 });
  });
  const request = await back();
  expect(previewMerge(archive, request).counts).toMatchObject({ conflicts: 0, added: 1, changed: 1 });
  takeIn(archive, request, null);
  expect(notes()).toEqual([three, { ...two, position: 1 }, { ...one, position: 2 }]);
  expect(objectiveHistory(archive.database, objectiveId).filter(({ entity }) => entity === NOTES.name)).toHaveLength(4);
  edit(archive, (db) => deleteRow(db, CHECKS, first.id));
  expect(notes()).toEqual([]);
  undo(archive);
  expect(notes()).toHaveLength(3);
  edit(archive, (db) => void duplicateObjective(db, objectiveId, '2026_A01_02'));
  expect(allRows(archive.database, NOTES)).toHaveLength(6);
  expect(verifyArchive(archive)).toEqual([]);
});

test('a package that came before is what a later one is compared with', async () => {
  const { received, objectiveId, first, second } = await checkedOffices();
  edit(received, (db) => {
    deleteRow(db, CHECKS, second.id);
    insertRow(db, CHECKS, aCheck(objectiveId, 'Luglio', 1));
  });
  const now = readArchiveDocument(received.database);
  expect(checksIn(receivedBefore(received.database, now))).toEqual([first, second]);
});

test('of a hand-out of results only it is locked', async () => {
  const { received, objectiveId, first } = await checkedOffices({ scope: 'results' });
  const added = () => edit(received, (db) => insertRow(db, CHECKS, aCheck(objectiveId, 'Luglio', 2)));
  expect(added).toThrow('Le verifiche di 2026_A01_01 non si possono aggiungere, togliere o spostare');
  expect(() => edit(received, (db) => updateRow(db, CHECKS, first.id, { text: '' }))).toThrow('Il campo «text»');
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
  takeIn(archive, fillInMerge(archive, returned, chosen.sheets, chosen.mark, DAY), 'theirs');
  expect(rowsWhere(archive.database, PHASES, { objectiveId })).toMatchObject([
    { id: phaseId, progress: percentage.parse(4_000) },
  ]);
  expect(checksOf(archive)).toEqual([{ ...first, text: 'Aprile, di qua' }, second]);
});
