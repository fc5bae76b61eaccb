import { expect, onTestFinished, test } from 'vitest';
import { connectionOf } from '../../../../electron/archive/connection/connection.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { lastChange } from '../../../../electron/archive/steps/log-mark.ts';
import { objectiveHistory } from '../../../../electron/archive/steps/objective-history.ts';
import { redo, undo } from '../../../../electron/archive/steps/undo.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { writeSettings } from '../../../../electron/archive/tables/settings.ts';
import { deleteRow, insertRow, updateRow } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, OBJECTIVES, PEOPLE, PHASES, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { percentage } from '../../../../shared/schemas/primitives.ts';
import { filledArchive, someObjective } from '../../../support/filled-archive.ts';
import { type Rows, rowsNow, takenBack } from './logged-rows.ts';

test('the log gives the archive back as it was after every step', () => {
  const { archive, planId, objectiveId, phaseId } = filledArchive();
  const personId = newId();
  const states = new Map<number, Rows>();
  const remember = () => {
    const step = archive.database
      .prepare<[], { readonly number: number }>('SELECT max(number) AS number FROM steps')
      .get();
    states.set(step?.number ?? 0, rowsNow(archive.database));
  };
  remember();
  const steps: readonly Parameters<typeof inTransaction>[2][] = [
    (db) => insertRow(db, PEOPLE, { id: personId, name: 'ROSSI «ANNA» d\'Òro \\ "x"' }),
    (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'riga 1\nriga 2 😀', responsibleId: personId, year: null }),
    (db) => updateRow(db, PHASES, phaseId, { progress: percentage.parse(0), plannedEnd: null }),
    (db) => writeSettings(db, { cappedAttainment: false }),
    (db) => writeSettings(db, { cappedAttainment: true }),
    // Raw SQL of any kind is logged too, also the row that REPLACE takes away without a word.
    (db) => db.prepare('UPDATE phases SET weight = weight - 1, note = note').run(),
    (db) => db.prepare('INSERT OR REPLACE INTO people (id, name) VALUES (?, ?)').run(personId, 'BIANCHI ANNA'),
    (db) => insertRow(db, OBJECTIVES, someObjective(planId, { code: '2026_A01_02' })),
    (db) => deleteRow(db, OBJECTIVES, objectiveId),
    (db) => deleteRow(db, PEOPLE, personId),
  ];
  for (const work of steps) {
    inTransaction(archive, 'prova', work);
    remember();
  }
  expect(states.size).toBe(steps.length + 1);
  for (const [step, rows] of states) expect(takenBack(archive.database, step)).toEqual(rows);
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
});

test('the history of an objective tells who changed what, also of its rows and after it is gone', () => {
  const { archive, objectiveId, phaseId, indicatorId } = filledArchive();
  inTransaction(archive, 'avanzamento', (db) =>
    updateRow(db, PHASES, phaseId, { progress: percentage.parse(2_500), note: '' }),
  );
  const [last] = objectiveHistory(archive.database, objectiveId);
  expect(last).toMatchObject({
    kind: 'update',
    entity: 'phases',
    entityId: phaseId,
    field: 'progress',
    oldValue: null,
    newValue: 2_500,
    step: { who: 'Prova', label: 'avanzamento', at: '2026-03-01T09:00:00.000Z' },
  });
  expect(lastChange(archive.database)?.label).toBe('avanzamento');
  const born = () =>
    objectiveHistory(archive.database, objectiveId).flatMap((change) =>
      change.kind === 'insert' && change.entityId === phaseId ? [change.newRow] : [],
    );
  const [first] = born();
  expect(first).toMatchObject({ id: phaseId, progress: null });
  inTransaction(archive, 'via', (db) => deleteRow(db, OBJECTIVES, objectiveId));
  const gone = objectiveHistory(archive.database, objectiveId).flatMap((change) =>
    change.kind === 'delete' ? [change.entity] : [],
  );
  expect(born()).toEqual([first]);
  undo(archive);
  expect(born()).toEqual([expect.objectContaining({ progress: 2_500 }), first]);
  undo(archive);
  redo(archive);
  inTransaction(archive, 'di nuovo via', (db) => deleteRow(db, OBJECTIVES, objectiveId));
  expect(gone.toSorted()).toEqual(['indicatorResults', 'indicators', 'objectives', 'phases']);
  expect(objectiveHistory(archive.database, indicatorId)).toEqual([]);
  archive.close();
});

test('a step is written whole or not at all, and one that changes nothing leaves no trace', () => {
  const { archive, objectiveId, planId } = filledArchive();
  const steps = () => archive.database.prepare('SELECT count(*) AS count FROM steps').get();
  const before = [steps(), readArchiveDocument(archive.database)];
  inTransaction(archive, 'niente', (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'Una città più pulita' }));
  const failing = () =>
    inTransaction(archive, 'a metà', (db) => {
      updateRow(db, OBJECTIVES, objectiveId, { title: 'perso' });
      throw new Error('ferma');
    });
  expect(failing).toThrow('ferma');
  expect(() => inTransaction(archive, 'asincrono', async () => {})).toThrow(/asynchronous/u);
  const nested = () => inTransaction(archive, 'fuori', () => inTransaction(archive, 'dentro', () => {}));
  expect(nested).toThrow(/inside another/u);
  const twice = () =>
    inTransaction(archive, 'doppio', (db) =>
      insertRow(db, PLANS, { id: newId(), code: 'DUP_2025_2027', name: 'x', firstYear: 2025, lastYear: 2027 }),
    );
  expect(twice).toThrow(expect.objectContaining({ code: 'field-invalid', fields: { code: expect.any(String) } }));
  expect(() => inTransaction(archive, 'in uso', (db) => deleteRow(db, PLANS, planId))).toThrow(/è in uso/u);
  expect(() => inTransaction(archive, 'manca', (db) => updateRow(db, PEOPLE, newId(), { name: 'x' }))).toThrow(
    /non c'è più/u,
  );
  const blank = { code: null, longName: '', shortName: '', parentId: null, position: 0 };
  expect(() => inTransaction(archive, 'vuoto', (db) => insertRow(db, CENTRES, { id: newId(), ...blank }))).toThrow(
    /CHECK/u,
  );
  expect([steps(), readArchiveDocument(archive.database)]).toEqual(before);
  archive.close();
});

test('nothing can be written without a step that says who and when', () => {
  const { archive } = filledArchive();
  const connection = connectionOf(archive.database);
  expect(() => connection.exec("UPDATE plans SET name = 'x'")).toThrow(/changes.step/u);
  expect(() => connection.exec('DELETE FROM phases')).toThrow(/changes.step/u);
  archive.close();
});

test('a date that is no day, a weight over 100 and a wrong type are refused by the file itself', () => {
  const { archive, phaseId } = filledArchive();
  const writes = [
    "plannedStart = '2026-02-30'",
    "plannedStart = '01/02/2026'",
    'weight = 10001',
    'weight = 12.5',
    'position = -1',
    'note = NULL',
  ];
  for (const assignment of writes) {
    const write = () =>
      inTransaction(archive, 'prova', (db) => db.prepare(`UPDATE phases SET ${assignment} WHERE id = ?`).run(phaseId));
    expect(write, assignment).toThrow(/constraint failed|cannot store/u);
  }
  archive.close();
});

test('rows that change while the log does not see it are refused with what to do, and stay as they were', () => {
  const { archive, phaseId } = filledArchive();
  onTestFinished(() => archive.close());
  const connection = connectionOf(archive.database);
  const edit = (note: string) => inTransaction(archive, 'nota', (db) => updateRow(db, PHASES, phaseId, { note }));
  const note = () => archive.database.prepare('SELECT note FROM phases WHERE id = ?').pluck().get(phaseId);
  edit('prima');
  const log = connection.prepare("SELECT sql FROM sqlite_schema WHERE name = 'phasesLogUpdate'").pluck().get();
  connection.exec('DROP TRIGGER phasesLogUpdate');
  const refused = expect.objectContaining({
    code: 'archive-altered',
    message: expect.stringMatching(/«phasesLogUpdate» manca.*niente è stato scritto: .*ripristinare una copia/u),
  });
  expect(() => edit('persa')).toThrow(refused);
  expect(() => undo(archive)).toThrow(refused);
  expect(note()).toBe('prima');
  // One that is there and sees nothing is no log either.
  connection.exec(String(log).replace('BEGIN', 'WHEN OLD.id IS NULL BEGIN'));
  expect(() => edit('persa')).toThrow(refused);
  expect(note()).toBe('prima');
  connection.exec('DROP TRIGGER phasesLogUpdate');
  connection.exec(String(log));
  edit('dopo');
  expect(note()).toBe('dopo');
});
