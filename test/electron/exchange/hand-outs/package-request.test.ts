import { describe, expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import {
  createObjective,
  removeObjective,
  writeObjective,
} from '../../../../electron/archive/edits/objective-edits.ts';
import { insertRows, writeRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { handOutRegister } from '../../../../electron/archive/hand-outs/hand-out-register.ts';
import { closeHandOut } from '../../../../electron/archive/hand-outs/hand-outs.ts';
import { objectivesOut } from '../../../../electron/archive/hand-outs/objectives-out.ts';
import { objectiveHistory } from '../../../../electron/archive/steps/objective-history.ts';
import { redo, undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { writeFacts } from '../../../../electron/archive/steps/write-facts.ts';
import { rowsWhere, rowWhere } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { reopenedRequest } from '../../../../electron/exchange/hand-outs/reopened-request.ts';
import { takeIn } from '../../../../electron/exchange/merge/take-in.ts';
import { isoDate, percentage } from '../../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { previewMerge } from '../../../support/offices/preview-merge.ts';
import { edit, twoOffices } from '../../../support/offices/two-offices.ts';

const DAY = isoDate.parse('2026-05-01');

describe('a return', () => {
  test('brings in what the other office did, as one step that can be undone with its entry', async () => {
    const { archive, received, back, request, objectiveId, phaseId, planId, handOut } = await twoOffices();
    edit(archive, (db) => writeObjective(db, objectiveId, { title: 'Titolo nuovo' }));
    edit(received, (db) => {
      writeObjective(db, objectiveId, { progressReport: 'Fatto.', responsible: 'Verdi' });
      writeRows(db, PHASE_KIND, objectiveId, [{ id: phaseId, patch: { progress: percentage.parse(5_000) } }]);
      insertRows(db, PHASE_KIND, objectiveId, 1, [{ description: 'Collaudo' }]);
      const born = { planId, level: 'PEG', code: '2026_A01_02', year: 2026, title: 'Sotto', centreId: null } as const;
      createObjective(db, { ...born, parentId: objectiveId });
    });
    expect(objectivesOut(archive.database)).toHaveLength(1);
    const before = readArchiveDocument(archive.database);
    const { undecided } = takeIn(archive, await request(archive, await back(received, 'uno.pegasoz')), null);
    expect(undecided).toEqual([]);
    const taken = readArchiveDocument(archive.database);
    const wanted = readArchiveDocument(received.database);
    expect(taken.phases).toEqual(wanted.phases);
    expect(taken.people).toEqual(wanted.people);
    expect(taken.objectives.map(({ code }) => code)).toEqual(['2026_A01_01', '2026_A01_02']);
    expect(rowWhere(archive.database, OBJECTIVES, { id: objectiveId })).toMatchObject({
      title: 'Titolo nuovo',
      progressReport: 'Fatto.',
    });
    expect(handOutRegister(archive.database, DAY)).toMatchObject([
      { id: handOut.id, state: 'returned', returns: [{ writtenBy: 'Biblioteca', takenBy: 'Prova', undecided: 0 }] },
    ]);
    expect(objectivesOut(archive.database)).toEqual([]);
    expect(verifyArchive(archive)).toEqual([]);
    expect(objectiveHistory(archive.database, objectiveId)[0]?.step.label).toBe('rientro da Settore Ambiente');

    expect(undo(archive)?.label).toBe('rientro da Settore Ambiente');
    expect(readArchiveDocument(archive.database)).toEqual(before);
    expect(handOutRegister(archive.database, DAY)).toMatchObject([{ state: 'out', returns: [] }]);
    redo(archive);
    expect(readArchiveDocument(archive.database)).toEqual(taken);
    expect(handOutRegister(archive.database, DAY)).toMatchObject([{ state: 'returned', returns: [{}] }]);
    undo(archive);
    takeIn(archive, await request(archive, await back(received, 'uno-ancora.pegasoz')), null);
    expect(handOutRegister(archive.database, DAY)[0]?.returns).toHaveLength(1);
    expect(verifyArchive(archive)).toEqual([]);
  });

  test('taken twice, or older than one that is in, changes nothing and says so', async () => {
    const { archive, received, back, request, objectiveId } = await twoOffices();
    edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'A metà.' }));
    const first = await back(received, 'uno.pegasoz');
    edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
    const second = await back(received, 'due.pegasoz');
    const early = await request(archive, first);
    takeIn(archive, await request(archive, second), null);
    const before = readArchiveDocument(archive.database);
    const steps = undoState(archive.database);
    for (const [path, notice] of [
      [second, /già stato accolto il .*: non cambia niente/u],
      [first, /più vecchio di quello scritto il .*: non cambia niente/u],
    ] as const) {
      const again = await request(archive, path);
      expect(previewMerge(archive, again).notices).toEqual([expect.stringMatching(notice)]);
      expect(takeIn(archive, again, 'theirs')).toMatchObject({ changes: 0, undecided: [] });
    }
    expect(() => takeIn(archive, early, null)).toThrow(expect.objectContaining({ code: 'already-taken' }));
    expect(readArchiveDocument(archive.database)).toEqual(before);
    expect(undoState(archive.database)).toEqual(steps);
    expect(handOutRegister(archive.database, DAY)[0]?.returns).toHaveLength(1);
  });

  test('of a second round is compared with the first, so that what was decided is not asked again', async () => {
    const { archive, received, back, request, objectiveId } = await twoOffices();
    edit(archive, (db) => writeObjective(db, objectiveId, { title: 'Qui' }));
    edit(received, (db) => writeObjective(db, objectiveId, { title: 'Là' }));
    const first = await request(archive, await back(received, 'uno.pegasoz'));
    expect(previewMerge(archive, first).counts).toMatchObject({ conflicts: 1, undecided: 1 });
    takeIn(archive, first, 'mine');
    edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
    const second = await request(archive, await back(received, 'due.pegasoz'));
    expect(previewMerge(archive, second).counts).toMatchObject({ conflicts: 0, changed: 1 });
    takeIn(archive, second, null);
    expect(rowWhere(archive.database, OBJECTIVES, { id: objectiveId })).toMatchObject({
      title: 'Qui',
      progressReport: 'Fatto.',
    });
  });

  test('of two people who worked on the same hand-out merge one after the other', async () => {
    const { archive, received, copy, back, request, objectiveId } = await twoOffices();
    const other = copy('collega.pegaso');
    edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
    edit(other, (db) => writeObjective(db, objectiveId, { implementation: 'In economia.' }));
    takeIn(archive, await request(archive, await back(received, 'uno.pegasoz')), null);
    const second = await request(archive, await back(other, 'due.pegasoz'));
    expect(second.notices).toEqual([expect.stringContaining('Un altro rientro della stessa consegna')]);
    takeIn(archive, second, null);
    expect(rowWhere(archive.database, OBJECTIVES, { id: objectiveId })).toMatchObject({
      progressReport: 'Fatto.',
      implementation: 'In economia.',
    });
    expect(handOutRegister(archive.database, DAY)[0]?.returns).toHaveLength(2);
  });

  test('leaves conflicts that nobody decided as they are here, listed until they are', async () => {
    const { archive, received, back, request, objectiveId } = await twoOffices();
    edit(archive, (db) => writeObjective(db, objectiveId, { title: 'Qui', progressReport: 'Qui' }));
    edit(received, (db) =>
      writeObjective(db, objectiveId, { title: 'Là', progressReport: 'Là', implementation: 'Là' }),
    );
    takeIn(archive, await request(archive, await back(received, 'uno.pegasoz')), null);
    const [row] = handOutRegister(archive.database, DAY);
    expect(row?.returns).toMatchObject([{ undecided: 2 }]);
    const returnId = row?.returns[0]?.id;
    if (returnId === undefined) throw new Error('no return');
    edit(archive, (db) => writeObjective(db, objectiveId, { title: 'Là' }));
    const reopened = reopenedRequest(archive.database, returnId);
    expect(previewMerge(archive, reopened).counts).toMatchObject({ conflicts: 1, changed: 0 });
    takeIn(archive, reopened, 'theirs');
    expect(rowWhere(archive.database, OBJECTIVES, { id: objectiveId })).toMatchObject({
      title: 'Là',
      progressReport: 'Là',
    });
    expect(handOutRegister(archive.database, DAY)[0]?.returns).toMatchObject([{ undecided: 0 }]);
    expect(reopenedRequest(archive.database, returnId).notices).toEqual([expect.stringContaining('già stati decisi')]);
    undo(archive);
    expect(handOutRegister(archive.database, DAY)[0]?.returns).toMatchObject([{ undecided: 2 }]);
  });

  test('of results only takes results and tells what it had no right to', async () => {
    const { archive, received, back, request, objectiveId } = await twoOffices({ scope: 'results' });
    edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
    const scope = 'UPDATE receivedHandOuts SET scope = ?';
    writeFacts(received, (db) => db.prepare(scope).run('everything'));
    edit(received, (db) => writeObjective(db, objectiveId, { title: 'Non mi spetta' }));
    const returned = await request(archive, await back(received, 'uno.pegasoz'));
    expect(previewMerge(archive, returned).counts).toMatchObject({ changed: 1, refused: 1 });
    takeIn(archive, returned, 'theirs');
    expect(rowWhere(archive.database, OBJECTIVES, { id: objectiveId })).toMatchObject({
      title: 'Una città più pulita',
      progressReport: 'Fatto.',
    });
  });

  test('of an objective that was deleted takes it away, after a closed hand-out too', async () => {
    const { archive, received, back, request, objectiveId, handOut } = await twoOffices();
    edit(received, (db) => removeObjective(db, objectiveId));
    writeFacts(archive, (db) => closeHandOut(db, handOut.id, true));
    expect(handOutRegister(archive.database, DAY)).toMatchObject([{ state: 'closed' }]);
    const returned = await request(archive, await back(received, 'uno.pegasoz'));
    expect(returned.notices).toEqual([expect.stringContaining('era stata chiusa')]);
    takeIn(archive, returned, null);
    expect(rowWhere(archive.database, OBJECTIVES, { id: objectiveId })).toBeNull();
    expect(rowsWhere(archive.database, PHASES, { objectiveId })).toEqual([]);
  });

  test('goes nowhere else', async () => {
    const { received, back, request } = await twoOffices();
    const stranger = filledArchive().archive;
    const path = await back(received, 'uno.pegasoz');
    await expect(request(stranger, path)).rejects.toMatchObject({ code: 'hand-out-unknown' });
    stranger.close();
  });
});
