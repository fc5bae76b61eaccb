import { describe, expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { createObjective, writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { handOutLocks } from '../../../../electron/archive/hand-outs/hand-out-locks.ts';
import { writeRegister } from '../../../../electron/archive/registers/edit-registers.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { objectiveHistory } from '../../../../electron/archive/steps/objective-history.ts';
import { pastValue, restoreValue } from '../../../../electron/archive/steps/restore-value.ts';
import { redo, undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, rowWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PEOPLE } from '../../../../electron/archive/tables/tables.ts';
import { isoInstant } from '../../../../shared/schemas/primitives.ts';
import { receivedArchive, receiveIn } from '../../../support/offices/received-archive.ts';
import { born, LOCKED, RESULTS } from './edits-of-results.ts';

const LATER = isoInstant.parse('2026-04-01T09:00:00.000Z');

describe('what came with a hand-out of results only', () => {
  test.each(RESULTS)('leaves open: %s', (_, edit) => {
    const received = receivedArchive();
    inTransaction(received.archive, 'compilazione', (db) => edit(db, received));
    expect(undoState(received.archive.database).undo).toBe('compilazione');
    received.archive.close();
  });

  test.each(LOCKED)('refuses %s and writes nothing', (_, edit, field, message) => {
    const received = receivedArchive();
    const before = readArchiveDocument(received.archive.database);
    const attempt = () => inTransaction(received.archive, 'modifica', (db) => edit(db, received));
    expect(attempt).toThrow(expect.objectContaining({ code: 'field-locked' }));
    expect(attempt).toThrow(message);
    expect(attempt).toThrow('Controllo di gestione');
    if (field !== '') expect(attempt).toThrow(expect.objectContaining({ fields: { [field]: expect.any(String) } }));
    expect(readArchiveDocument(received.archive.database)).toEqual(before);
    received.archive.close();
  });

  test('keeps the registers that it is printed with, and refuses what was there before', () => {
    const { archive, objectiveId } = receivedArchive({ scope: 'everything' });
    inTransaction(archive, 'nomi', (db) => {
      insertRow(db, PEOPLE, { id: newId(), name: 'Bianchi' });
      writeObjective(db, objectiveId, { responsible: 'Verdi', title: 'Dopo' });
    });
    receiveIn(archive, [objectiveId], { at: LATER });
    const rename = (name: string) =>
      inTransaction(archive, 'nome', (db) => {
        const person = rowWhere(db, PEOPLE, { name });
        if (person !== null) writeRegister(db, { kind: 'person', id: person.id, fields: { name: `${name} Anna` } });
      });
    expect(() => rename('Verdi')).toThrow('lo usa 2026_A01_01');
    rename('Bianchi');
    expect(rowWhere(archive.database, PEOPLE, { name: 'Bianchi Anna' })).not.toBeNull();
    const changes = objectiveHistory(archive.database, objectiveId);
    const title = changes.find((change) => change.kind === 'update' && change.field === 'title');
    const past = pastValue(archive.database, title?.number ?? 0);
    expect(() => inTransaction(archive, 'ripristino', (db) => restoreValue(db, past))).toThrow('descrizione estesa');
    archive.close();
  });

  test('is undone and done again as far as it was written', () => {
    const { archive, objectiveId } = receivedArchive();
    const report = () => rowWhere(archive.database, OBJECTIVES, { id: objectiveId })?.progressReport;
    inTransaction(archive, 'stato', (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
    undo(archive);
    expect(report()).toBe('');
    redo(archive);
    expect(report()).toBe('Fatto.');
    undo(archive);
    // The step before came with no lock, and goes back across it.
    expect(undo(archive)?.label).toBe('programma');
    archive.close();
  });
});

test('with everything handed, only what stands above is locked, and new objectives go under what was handed', () => {
  const received = receivedArchive({ scope: 'everything' });
  const { archive, objectiveId, parentId } = received;
  inTransaction(archive, 'titolo', (db) => writeObjective(db, objectiveId, { title: 'Altro' }));
  inTransaction(archive, 'figlio', (db) => void createObjective(db, born(received, objectiveId)));
  const beside = () => inTransaction(archive, 'fratello', (db) => void createObjective(db, born(received, parentId)));
  expect(beside).toThrow('Sotto DUP_01');
  const away = () => inTransaction(archive, 'via', (db) => writeObjective(db, parentId, { title: 'Altro' }));
  expect(away).toThrow(expect.objectContaining({ code: 'field-locked' }));
  archive.close();
});

test('the last hand-out of an objective decides, and one that only stood above others is freed when it is handed itself', () => {
  const { archive, objectiveId, parentId } = receivedArchive();
  expect(
    handOutLocks(archive.database)
      .map(({ open }) => open)
      .toSorted(),
  ).toEqual(['nothing', 'results']);
  receiveIn(archive, [objectiveId, parentId], { at: LATER, scope: 'everything' });
  expect(handOutLocks(archive.database)).toEqual([]);
  archive.close();
});

test('what the sender sends again is written over what it locked', () => {
  const { archive, objectiveId } = receivedArchive();
  const write = () =>
    inTransaction(archive, 'consegna', (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'Nuovo' }), {
      bySender: true,
    });
  write();
  expect(rowWhere(archive.database, OBJECTIVES, { id: objectiveId })?.title).toBe('Nuovo');
  undo(archive);
  expect(rowWhere(archive.database, OBJECTIVES, { id: objectiveId })?.title).toBe('Una città più pulita');
  archive.close();
});
