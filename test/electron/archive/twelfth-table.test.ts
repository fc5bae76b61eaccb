import { expect, test, vi } from 'vitest';
import { readDocumentSlice } from '../../../electron/archive/document/document-slice.ts';
import { duplicateObjective, removeObjective } from '../../../electron/archive/edits/objective-edits.ts';
import { verifyArchive } from '../../../electron/archive/file/verify-archive.ts';
import { mergeRegister } from '../../../electron/archive/registers/merge-register.ts';
import { registerUses } from '../../../electron/archive/registers/register-uses.ts';
import { objectiveHistory } from '../../../electron/archive/steps/objective-history.ts';
import { redo, undo } from '../../../electron/archive/steps/undo.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import {
  allRows,
  deleteRow,
  insertRow,
  rowsWhere,
  rowWhere,
  updateRow,
} from '../../../electron/archive/tables/table.ts';
import { PEOPLE } from '../../../electron/archive/tables/tables.ts';
import { takeIn } from '../../../electron/exchange/merge/take-in.ts';
import { subjectInWords, valueInWords } from '../../../electron/handlers/change-words.ts';
import type { ChangedEntity } from '../../../shared/schemas/change.ts';
import { previewMerge } from '../../support/offices/preview-merge.ts';
import { edit } from '../../support/offices/two-offices.ts';
import {
  aCheck,
  CHECKS,
  checkedArchive,
  checkedOffices,
  checksIn,
  checksOf,
  NOTES,
  textsOf,
} from '../../support/twelfth-table/checked-archives.ts';

/* A table that no line of the product speaks of, declared and made in test/support/twelfth-table. */

vi.mock('../../../shared/schemas/document-tables.ts', async (original) =>
  (await import('../../support/twelfth-table/declared-tables.ts')).withChecks(await original()),
);
vi.mock('../../../electron/archive/migrations/migrations.ts', async (original) =>
  (await import('../../support/twelfth-table/declared-tables.ts')).withChecksMade(await original()),
);

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

test('of a hand-out of results only it is locked', async () => {
  const { received, objectiveId, first } = await checkedOffices({ scope: 'results' });
  const added = () => edit(received, (db) => insertRow(db, CHECKS, aCheck(objectiveId, 'Luglio', 2)));
  expect(added).toThrow('Le verifiche di 2026_A01_01 non si possono aggiungere, togliere o spostare');
  expect(() => edit(received, (db) => updateRow(db, CHECKS, first.id, { text: '' }))).toThrow('Il campo «text»');
});
