import { expect, test } from 'vitest';
import { connectionOf } from '../../../../electron/archive/connection/connection.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { removeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { deleteFromRegister } from '../../../../electron/archive/registers/edit-registers.ts';
import { snapshotDocument } from '../../../../electron/archive/reviews/snapshots.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo } from '../../../../electron/archive/steps/undo.ts';
import { insertRow, rowWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { INDICATORS, OBJECTIVES, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { approveVersion } from '../../../../electron/archive/versions/approve-version.ts';
import { planNow, versionsOf } from '../../../../electron/archive/versions/plan-versions.ts';
import { variedObjectives } from '../../../../electron/archive/versions/varied-since.ts';
import { hundredths, type IsoDate, isoDate, percentage } from '../../../../shared/schemas/primitives.ts';
import { someObjective, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { receiveIn } from '../../../support/offices/received-archive.ts';
import { yearArchive } from '../../../support/year-archive.ts';

const day = (text: string): IsoDate => isoDate.parse(text);

function approvedArchive() {
  const filled = yearArchive();
  const { archive, planId } = filled;
  const approve = (date: string, act = 'Delibera di Giunta n. 12') =>
    approveVersion(archive, { planId, year: 2026, date: day(date), act });
  const varied = () => {
    const last = versionsOf(archive.database, planId, 2026).at(-1) ?? expect.fail('no version');
    return variedObjectives(
      snapshotDocument(archive.database, last.snapshotId),
      planNow(archive.database, planId, 2026),
    );
  };
  return { ...filled, approve, varied };
}

test('after the approval one weight and one target are two variations of one objective; results are none', () => {
  const { archive, path, planId, objectiveId, phaseId, indicatorId, approve, varied } = approvedArchive();
  const db = archive.database;
  const before = readArchiveDocument(db);
  expect(approve('2026-02-01')).toMatchObject({ notice: null, version: { act: 'Delibera di Giunta n. 12' } });
  // The version keeps the reason; the objective begins anew.
  expect(rowWhere(db, OBJECTIVES, { id: objectiveId })?.changeReason).toBe('');
  expect(varied()).toEqual([]);
  const approved = readArchiveDocument(db);
  expect(undo(archive)?.label).toBe('Approvazione del piano 2026');
  expect([readArchiveDocument(db), versionsOf(db, planId, 2026)]).toEqual([before, []]);
  redo(archive);
  expect([readArchiveDocument(db), versionsOf(db, planId, 2026)]).toMatchObject([approved, [{ date: '2026-02-01' }]]);

  inTransaction(archive, 'risultati', (to) => {
    updateRow(to, PHASES, phaseId, { progress: percentage.parse(9_000), note: 'Quasi' });
    updateRow(to, INDICATORS, indicatorId, { result: hundredths.parse(100) });
    updateRow(to, OBJECTIVES, objectiveId, { progressReport: 'Bene.', changeReason: 'Fondi statali.' });
  });
  expect(varied()).toEqual([]);
  inTransaction(archive, 'variazione', (to) => {
    updateRow(to, PHASES, phaseId, { weight: percentage.parse(8_000) });
    updateRow(to, INDICATORS, indicatorId, { target: hundredths.parse(9_500) });
  });
  expect(varied()).toMatchObject([
    {
      ...{ objectiveId, code: '2026_A01_01', what: 'changed', reason: 'Fondi statali.' },
      variations: [
        { subject: expect.stringContaining('ase 1'), field: 'peso', before: '100,00', after: '80,00' },
        { subject: expect.stringContaining('ndicatore 1'), field: 'valore atteso', before: '90,00', after: '95,00' },
      ],
    },
  ]);
  expect(approve('2026-09-01', ' Delibera n. 80 ').version.act).toBe('Delibera n. 80');
  expect(undo(archive)?.label).toBe('Variazione del piano 2026');
  redo(archive);
  expect(varied()).toEqual([]);
  const [first = expect.fail(), second = expect.fail()] = versionsOf(db, planId, 2026).map(({ snapshotId }) =>
    snapshotDocument(db, snapshotId),
  );
  expect(variedObjectives(first, second).flatMap(({ reason, variations }) => [reason, variations.length])).toEqual([
    'Fondi statali.',
    2,
  ]);
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
  const again = openArchive(path, TEST_AUTHOR);
  expect(versionsOf(again.database, planId, 2026)).toHaveLength(2);
  again.close();
});

test('an objective more and one less are each one variation; what changed and was put back is none', () => {
  const { archive, planId, objectiveId, phaseId, approve, varied } = approvedArchive();
  approve('2026-02-01');
  const weight = (value: number) =>
    inTransaction(archive, 'peso', (to) => updateRow(to, PHASES, phaseId, { weight: percentage.parse(value) }));
  weight(5_000);
  weight(10_000);
  expect(varied()).toEqual([]);
  inTransaction(archive, 'uno in più, uno in meno', (to) => {
    insertRow(to, OBJECTIVES, someObjective(planId, { code: '2026_B01_01', title: 'Nuovo', changeReason: 'Bando.' }));
    removeObjective(to, objectiveId);
  });
  expect(varied().map(({ code, what, reason }) => [code, what, reason])).toEqual([
    ['2026_A01_01', 'removed', ''],
    ['2026_B01_01', 'added', 'Bando.'],
  ]);
});

test('each refusal is one sentence, and nothing is written; an act late in the year is told', () => {
  const { archive, planId, phaseId, approve } = approvedArchive();
  const db = archive.database;
  const refuses = (work: () => void, message: string) => {
    const seen = () => JSON.stringify([readArchiveDocument(db), versionsOf(db, planId, 2026)]);
    const before = seen();
    expect(work).toThrow(message);
    expect(seen()).toBe(before);
  };
  refuses(() => approve('2026-02-01', '  '), "Scrivere l'atto che adotta il piano");
  refuses(
    () => approveVersion(archive, { planId, year: 2027, date: day('2027-02-01'), act: 'Delibera' }),
    "Nel 2027 non c'è nessun obiettivo",
  );
  approve('2026-02-01');
  refuses(() => approve('2026-03-01'), 'Dalla versione del 01/02/2026 non è cambiato niente');
  inTransaction(archive, 'peso', (to) => updateRow(to, PHASES, phaseId, { weight: percentage.parse(5_000) }));
  refuses(() => approve('2026-01-31'), "L'ultima versione è del 01/02/2026");
  expect(approve('2026-12-16').notice).toContain('viene dopo il 15/12/2026');
});

test.each(['results', 'everything'])(
  'what came with a hand-out of %s is approved by the office that sent it',
  (scope) => {
    const { archive, objectiveId, approve } = approvedArchive();
    receiveIn(archive, [objectiveId]);
    connectionOf(archive.database).exec(`UPDATE receivedHandOuts SET scope = '${scope}'`);
    expect(() => approve('2026-02-01')).toThrow("il piano lo approva l'ufficio che li ha consegnati");
  },
);

test('a plan of which nothing is left can be varied, and its vista stays', () => {
  const { archive, planId, objectiveId, parentId, approve } = approvedArchive();
  approve('2026-02-01');
  inTransaction(archive, 'via tutto', (to) => {
    removeObjective(to, objectiveId);
    removeObjective(to, parentId);
  });
  expect(approve('2026-03-01').version.date).toBe('2026-03-01');
  const remove = () => inTransaction(archive, 'via la vista', (to) => deleteFromRegister(to, 'plan', planId));
  expect(remove).toThrow('La vista ha il piano 2026 approvato con «Delibera di Giunta n. 12»');
});
