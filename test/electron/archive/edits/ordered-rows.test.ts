import { expect, test } from 'vitest';
import {
  deleteRows,
  duplicateRows,
  insertRows,
  moveRows,
  writeRows,
} from '../../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

/** Five phases that are called by their letters, and what is done with them. */
function fivePhases() {
  const { archive, objectiveId, phaseId } = filledArchive();
  const phases = () => readObjectiveDetail(archive.database, objectiveId).phases;
  inTransaction(archive, 'fasi', (db) => {
    insertRows(
      db,
      PHASE_KIND,
      objectiveId,
      99,
      ['A', 'B', 'C', 'D', 'E'].map((description) => ({ description })),
    );
    deleteRows(db, PHASE_KIND, objectiveId, [phaseId]);
  });
  const ids = (letters: string): Id[] =>
    [...letters].map((letter) => phases().find(({ description }) => description === letter)?.id ?? newId());
  const now = () => phases().map(({ description }) => description);
  const doing = (act: (db: Parameters<Parameters<typeof inTransaction>[2]>[0]) => void) => {
    inTransaction(archive, 'prova', act);
    expect(phases().map(({ position }) => position)).toEqual(phases().map((_, at) => at));
    return now().join('');
  };
  return { objectiveId, ids, now, doing };
}

test('rows are put in, moved together, copied after the last of them and deleted; the others keep their order', () => {
  const { objectiveId, ids, now, doing } = fivePhases();
  expect(now().join('')).toBe('ABCDE');
  expect(doing((db) => moveRows(db, PHASE_KIND, objectiveId, ids('DB'), 0))).toBe('BDACE');
  expect(doing((db) => moveRows(db, PHASE_KIND, objectiveId, ids('BA'), 2))).toBe('DCBAE');
  expect(doing((db) => duplicateRows(db, PHASE_KIND, objectiveId, ids('BD')))).toBe('DCBDBAE');
  expect(doing((db) => deleteRows(db, PHASE_KIND, objectiveId, ids('DA')))).toBe('CBDBE');
  const added = [{ description: 'X' }, { description: 'Y' }];
  expect(doing((db) => void insertRows(db, PHASE_KIND, objectiveId, 1, added))).toBe('CXYBDBE');
});

test('several rows are written at once, of their own objective alone', () => {
  const { objectiveId, ids, now, doing } = fivePhases();
  const changes = ids('BD').map((id, at) => ({ id, patch: { description: `${at}` } }));
  expect(doing((db) => writeRows(db, PHASE_KIND, objectiveId, changes))).toBe('A0C1E');
  expect(() => doing((db) => writeRows(db, PHASE_KIND, newId(), changes))).toThrow("non c'è più");
  expect(now().join('')).toBe('A0C1E');
});

test('nothing is done where one of several rows is gone', () => {
  const { objectiveId, ids, now, doing } = fivePhases();
  const some = ids('AZ');
  const patch = { note: 'x' };
  for (const act of [
    (db: never) => moveRows(db, PHASE_KIND, objectiveId, some, 4),
    (db: never) => void duplicateRows(db, PHASE_KIND, objectiveId, some),
    (db: never) => deleteRows(db, PHASE_KIND, objectiveId, some),
    (db: never) =>
      writeRows(
        db,
        PHASE_KIND,
        objectiveId,
        some.map((id) => ({ id, patch })),
      ),
  ]) {
    expect(() => doing(act as never)).toThrow(
      expect.objectContaining({ code: 'not-found', message: expect.stringContaining('è stata eliminata') }),
    );
  }
  expect(now().join('')).toBe('ABCDE');
});
