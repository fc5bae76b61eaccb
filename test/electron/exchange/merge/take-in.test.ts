import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { takeIn } from '../../../../electron/exchange/merge/take-in.ts';
import { percentage } from '../../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { mergeRequest } from '../../../support/offices/merge-request.ts';
import { previewMerge } from '../../../support/offices/preview-merge.ts';
import { edit, twoOffices } from '../../../support/offices/two-offices.ts';

/** Theirs filled the phase and wrote a title; mine wrote another title. */
function crossed() {
  const { archive, objectiveId, phaseId } = filledArchive();
  const base = readArchiveDocument(archive.database);
  const theirs = {
    ...base,
    objectives: base.objectives.map((row) => ({ ...row, title: 'Il titolo loro' })),
    phases: base.phases.map((row) => ({ ...row, progress: percentage.parse(4_000) })),
  };
  inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'Il titolo mio' }));
  const now = () => {
    const { objectives, phases } = readArchiveDocument(archive.database);
    return { title: objectives[0]?.title, progress: phases[0]?.progress };
  };
  return { archive, base, theirs, phaseId, now };
}

test('what only theirs changed comes in as one step, and an undecided conflict stays as mine and is told', () => {
  const { archive, base, theirs, now } = crossed();
  const before = readArchiveDocument(archive.database);
  const request = mergeRequest(base, theirs);
  expect(previewMerge(archive, request)).toMatchObject({
    counts: { added: 0, removed: 0, changed: 1, conflicts: 1, undecided: 1 },
    groups: [{ code: '2026_A01_01', kind: 'changed' }],
  });
  expect(readArchiveDocument(archive.database)).toEqual(before);
  const outcome = takeIn(archive, request, null);
  expect(outcome).toMatchObject({ changes: 1, undecided: [{ field: 'title', state: 'conflict' }] });
  expect(now()).toEqual({ title: 'Il titolo mio', progress: 4_000 });
  expect(verifyArchive(archive)).toEqual([]);
  expect(undoState(archive.database).undo).toBe('Rientro da Settore Cultura');
  undo(archive);
  expect(readArchiveDocument(archive.database)).toEqual(before);
  archive.close();
});

test('conflicts are decided for either side, and taking the same in again changes nothing', () => {
  const { archive, base, theirs, now } = crossed();
  expect(takeIn(archive, mergeRequest(base, theirs), 'theirs')).toMatchObject({ changes: 2, undecided: [] });
  expect(now()).toEqual({ title: 'Il titolo loro', progress: 4_000 });
  expect(takeIn(archive, mergeRequest(base, theirs), 'mine')).toMatchObject({ changes: 0, undecided: [] });
  archive.close();
});

test('when what is recorded with it cannot be written, nothing comes in', async () => {
  const { archive, received, objectiveId, back, request } = await twoOffices();
  edit(received, (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'Il titolo loro' }));
  const twice = await request(archive, await back(received, 'rientro.pegasoz'));
  takeIn(archive, twice, null);
  edit(archive, (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'Di nuovo il mio' }));
  const before = readArchiveDocument(archive.database);
  expect(() => takeIn(archive, twice, 'theirs')).toThrow(expect.objectContaining({ code: 'already-taken' }));
  expect(readArchiveDocument(archive.database)).toEqual(before);
});
