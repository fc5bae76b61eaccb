import { expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import {
  createObjective,
  removeObjective,
  writeObjective,
} from '../../../../electron/archive/edits/objective-edits.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { mergeRegister } from '../../../../electron/archive/registers/merge-register.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { objectiveHistory } from '../../../../electron/archive/steps/objective-history.ts';
import { pastValue, restoreValue } from '../../../../electron/archive/steps/restore-value.ts';
import { allRows, rowWhere } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PEOPLE } from '../../../../electron/archive/tables/tables.ts';
import { type Id, year } from '../../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

/** Puts back what the last change of a field of an objective wrote over. */
function restoreLast(archive: Archive, objectiveId: Id, field: string): void {
  const last = objectiveHistory(archive.database, objectiveId).find(
    (change) => change.kind === 'update' && change.field === field,
  );
  if (last === undefined) throw new Error(`No change of ${field}`);
  inTransaction(archive, 'ripristino', (db) => restoreValue(db, pastValue(db, last.number)));
}

test('an ancestor of the past that now hangs below is not put back', () => {
  const { archive, planId, objectiveId } = filledArchive();
  const born = { planId, level: 'PROGRAMMA', parentId: null, year: year.parse(2026), centreId: null } as const;
  const above = inTransaction(archive, 'sopra', (db) => createObjective(db, { ...born, code: 'P1', title: 'P1' }));
  const hang = (id: Id, parentId: Id | null) =>
    inTransaction(archive, 'aggancio', (db) => writeObjective(db, id, { parentId }));
  hang(objectiveId, above);
  hang(objectiveId, null);
  hang(above, objectiveId);
  expect(() => restoreLast(archive, objectiveId, 'parentId')).toThrow('non può stare sotto sé stesso');
  expect(rowWhere(archive.database, OBJECTIVES, { id: objectiveId })?.parentId).toBeNull();
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
});

test('a person who was united with another, and an objective that is gone, are told and nothing is written', () => {
  const { archive, objectiveId } = filledArchive();
  const write = (responsible: string) =>
    inTransaction(archive, 'responsabile', (db) => writeObjective(db, objectiveId, { responsible }));
  write('ROSSI ADA');
  write('ROSSI ADA MARIA');
  const [first, second] = allRows(archive.database, PEOPLE);
  if (first === undefined || second === undefined) throw new Error('No people');
  const [from, into] = first.name === 'ROSSI ADA' ? [first, second] : [second, first];
  inTransaction(archive, 'unione', (db) => mergeRegister(db, 'person', from.id, into.id));
  expect(() => restoreLast(archive, objectiveId, 'responsibleId')).toThrow("non c'è più negli elenchi");
  inTransaction(archive, 'eliminazione', (db) => removeObjective(db, objectiveId));
  expect(() => restoreLast(archive, objectiveId, 'responsibleId')).toThrow("La riga non c'è più");
  archive.close();
});
