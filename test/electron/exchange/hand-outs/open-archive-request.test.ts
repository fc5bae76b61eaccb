import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { writeRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { receivedRegister } from '../../../../electron/archive/hand-outs/hand-out-register.ts';
import { undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, rowWhere } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PEOPLE } from '../../../../electron/archive/tables/tables.ts';
import { makeHandOut } from '../../../../electron/exchange/hand-outs/make-hand-out.ts';
import { takeIn } from '../../../../electron/exchange/merge/take-in.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { previewMerge } from '../../../support/offices/preview-merge.ts';
import { edit, handOutOrder, twoOffices } from '../../../support/offices/two-offices.ts';
import { UNWATCHED } from '../../../support/unwatched.ts';

describe('a hand-out into an open archive', () => {
  test('brings in the objectives, remembers that it came, and is undone', async () => {
    const { file, request, objectiveId } = await twoOffices();
    const other = filledArchive().archive;
    const before = readArchiveDocument(other.database);
    takeIn(other, await request(other, file), null);
    expect(rowWhere(other.database, OBJECTIVES, { id: objectiveId })?.title).toBe('Una città più pulita');
    expect(receivedRegister(other.database)).toMatchObject([{ sender: 'Prova', objectives: 1, changed: 0 }]);
    expect(verifyArchive(other)).toEqual([]);
    expect(readArchiveDocument(other.database).plans).toEqual(before.plans);
    undo(other);
    expect(readArchiveDocument(other.database)).toEqual(before);
    other.close();
  });

  test('finds there the names it knows, and comes back by its own', async () => {
    const { archive, folder, request, back, objectiveId, phaseId } = await twoOffices();
    const other = filledArchive().archive;
    edit(archive, (db) => {
      writeObjective(db, objectiveId, { responsible: 'Verdi', councillor: 'Sindaco', status: 'In Corso' });
      writeRows(db, PHASE_KIND, objectiveId, [{ id: phaseId, patch: { responsible: 'Bianchi' } }]);
    });
    edit(other, (db) => insertRow(db, PEOPLE, { id: newId(), name: 'Verdi' }));
    const people = readArchiveDocument(other.database).people;
    const file = join(folder, 'seconda.pegasoz');
    const { handOut } = await makeHandOut(archive, handOutOrder({ objectiveIds: [objectiveId] }), file, UNWATCHED);
    const came = await request(other, file);
    expect(previewMerge(other, came).counts).toMatchObject({ conflicts: 0, refused: 0 });
    takeIn(other, came, null);
    const taken = readArchiveDocument(other.database);
    expect(taken.people.filter(({ name }) => name === 'Verdi')).toEqual(people);
    expect(taken.people.map(({ name }) => name)).toEqual(['Bianchi', 'Verdi']);
    expect(rowWhere(other.database, OBJECTIVES, { id: objectiveId })?.responsibleId).toBe(people[0]?.id);
    expect(verifyArchive(other)).toEqual([]);
    edit(other, (db) => writeObjective(db, objectiveId, { responsible: 'Rossi' }));
    edit(archive, (db) => insertRow(db, PEOPLE, { id: newId(), name: 'Rossi' }));
    const returned = await back(other, 'rientro.pegasoz', handOut.id);
    const before = readArchiveDocument(archive.database);
    const merge = await request(archive, returned);
    expect(previewMerge(archive, merge).counts).toMatchObject({ conflicts: 0, refused: 0 });
    takeIn(archive, merge, null);
    const after = readArchiveDocument(archive.database);
    expect(after.people.map(({ name }) => name)).toEqual(['Bianchi', 'Rossi', 'Verdi']);
    expect(after.listItems).toEqual(before.listItems);
    expect(after.councillors).toEqual(before.councillors);
    expect(after.phases).toEqual(before.phases);
    expect(verifyArchive(archive)).toEqual([]);
    edit(other, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
    const second = await request(archive, await back(other, 'secondo.pegasoz', handOut.id));
    expect(previewMerge(archive, second).counts).toMatchObject({ added: 0, changed: 1, conflicts: 0, refused: 0 });
    other.close();
  });

  test('that came before changes nothing and says so', async () => {
    const { received, file, request } = await twoOffices();
    const again = await request(received, file);
    expect(again.notices).toEqual([expect.stringContaining('è già arrivata')]);
    expect(takeIn(received, again, 'theirs').changes).toBe(0);
    expect(undoState(received.database).undo).toBeNull();
  });

  test('a second one brings what the sender changed since, also where it is locked, and keeps what was written here', async () => {
    const { archive, received, folder, request, objectiveId } = await twoOffices({ scope: 'results' });
    edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
    edit(archive, (db) => writeObjective(db, objectiveId, { title: 'Titolo nuovo' }));
    const second = join(folder, 'seconda.pegasoz');
    const order = handOutOrder({ objectiveIds: [objectiveId] }, { scope: 'results' });
    await makeHandOut(archive, order, second, UNWATCHED);
    takeIn(received, await request(received, second), null);
    expect(rowWhere(received.database, OBJECTIVES, { id: objectiveId })).toMatchObject({
      title: 'Titolo nuovo',
      progressReport: 'Fatto.',
    });
    expect(receivedRegister(received.database)).toHaveLength(2);
    undo(received);
    expect(rowWhere(received.database, OBJECTIVES, { id: objectiveId })?.title).toBe('Una città più pulita');
  });
});
