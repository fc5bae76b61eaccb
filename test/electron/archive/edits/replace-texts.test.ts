import { expect, test } from 'vitest';
import { replaceableTexts, replaceTexts, shownPlace } from '../../../../electron/archive/edits/replace-texts.ts';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { REPLACEABLE, type Replacement } from '../../../../shared/schemas/replacement.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { receivedArchive } from '../../../support/offices/received-archive.ts';

const wanted: Replacement = {
  find: 'città',
  put: 'Paese',
  fields: [...REPLACEABLE],
  matchCase: false,
  wholeWords: true,
};

test('every text that would change is told, then changed in one step that undo takes back', () => {
  const { archive, objectiveId } = filledArchive();
  const { found, locked } = replaceableTexts(archive.database, wanted);
  expect(locked).toBe(0);
  expect(found.map(shownPlace)).toEqual([
    expect.objectContaining({ objectiveId, row: null, field: 'objectives.title', times: 1, code: '2026_A01_01' }),
  ]);
  const title = () => readObjectiveDetail(archive.database, objectiveId).title;
  const replace = (texts: number, more: Partial<Replacement> = {}) =>
    inTransaction(archive, 'prova', (db) => replaceTexts(db, { ...wanted, ...more }, texts));
  // As it was looked at it is no more.
  expect(() => replace(2)).toThrow(/è cambiato/u);
  replace(1);
  expect(title()).toBe('Una Paese più pulita');
  undo(archive);
  expect(title()).toBe('Una città più pulita');

  // Every place is seen, however far apart.
  inTransaction(archive, 'lungo', (db) =>
    db.prepare('UPDATE objectives SET implementation = ?').run(`città ${'e altro '.repeat(60)}città e città`),
  );
  const { lines = [] } =
    replaceableTexts(archive.database, { ...wanted, fields: ['objectives.implementation'] }).found.map(shownPlace)[0] ??
    {};
  expect(lines.map((line) => line.filter(({ marked }) => marked).length)).toEqual([1, 2]);

  // Of a phase its row is told; where texts are not among those chosen they stay.
  const phases = replaceableTexts(archive.database, { ...wanted, find: 'Raccolta' }).found.map(shownPlace);
  expect(phases).toEqual([expect.objectContaining({ objectiveId, row: 1, field: 'phases.description' })]);
  expect(replaceableTexts(archive.database, { ...wanted, fields: ['phases.note'] }).found).toEqual([]);
  archive.close();
});

test('what another office has locked is left out and counted; what it left open is replaced', () => {
  const { archive, objectiveId } = receivedArchive();
  inTransaction(archive, 'stato', (db) =>
    db.prepare('UPDATE objectives SET progressReport = ? WHERE id = ?').run('La città è pulita', objectiveId),
  );
  const { found, locked } = replaceableTexts(archive.database, wanted);
  expect([found.map(({ field }) => field), locked]).toEqual([['objectives.progressReport'], 1]);
  inTransaction(archive, 'prova', (db) => replaceTexts(db, wanted, 1));
  expect(readObjectiveDetail(archive.database, objectiveId)).toMatchObject({
    title: 'Una città più pulita',
    progressReport: 'La Paese è pulita',
  });
  archive.close();
});
