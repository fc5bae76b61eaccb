import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { cleanArchive, cleanFoundText } from '../../../../electron/archive/edits/clean-archive-texts.ts';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, updateRow } from '../../../../electron/archive/tables/table.ts';
import { COUNCILLORS, INDICATORS, OBJECTIVES, PEOPLE, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

/** An archive as versions wrote it that took whatever came in. */
function dirtyArchive() {
  const filled = filledArchive();
  const { archive, objectiveId, phaseId, indicatorId } = filled;
  const [person, twin, councillor] = [newId(), newId(), newId()];
  inTransaction(archive, 'sporco', (db) => {
    insertRow(db, PEOPLE, { id: person, name: 'RIVA\u00a0PAOLO' });
    insertRow(db, COUNCILLORS, { id: councillor, name: 'Cultura\u200b' });
    insertRow(db, COUNCILLORS, { id: twin, name: 'Cultura' });
    const own = { title: 'Un\u00a0titolo', code: '2026_A01_01\u2060', responsibleId: person, councillorId: councillor };
    updateRow(db, OBJECTIVES, objectiveId, own);
    updateRow(db, PHASES, phaseId, { note: '\u200b', plannedEnd: isoDate.parse('0206-12-31') });
    updateRow(db, INDICATORS, indicatorId, { description: 'Attivita\u0300' });
  });
  const found = () => checkArchive(archive.database, isoDate.parse('2026-03-01'));
  const unseen = () => found().filter(({ kind }) => kind === 'unseen-characters');
  return { ...filled, found, unseen };
}

test('characters that nobody sees are found field by field, and years beyond a plan', () => {
  const { archive, found, unseen } = dirtyArchive();
  expect(unseen().map(({ entity, field }) => `${entity} ${field}`)).toEqual([
    'objective code',
    'objective title',
    'objective councillorId',
    'phase note',
    'indicator description',
    'person name',
  ]);
  expect(found().find(({ kind }) => kind === 'year-beyond')?.message).toMatch(/31\/12\/0206.*1990-2100/u);
  archive.close();
});

test('each is corrected by itself, the others stay, and one step takes it back', () => {
  const { archive, unseen } = dirtyArchive();
  const before = readArchiveDocument(archive.database);
  for (const finding of unseen().filter(({ field }) => field !== 'councillorId')) {
    const others = unseen().length - 1;
    inTransaction(archive, 'correzione', (db) => cleanFoundText(db, finding));
    expect(unseen()).toHaveLength(others);
    expect(unseen()).not.toContainEqual(finding);
    undo(archive);
    expect(readArchiveDocument(archive.database)).toEqual(before);
  }
  archive.close();
});

test('a name that would be that of another is not given twice', () => {
  const { archive, unseen } = dirtyArchive();
  const [finding] = unseen().filter(({ field }) => field === 'councillorId');
  if (finding === undefined) throw new Error('No finding');
  expect(() => inTransaction(archive, 'correzione', (db) => cleanFoundText(db, finding))).toThrow(/unire le due voci/u);
  archive.close();
});

test('all are corrected at once, but for what would be another’s, and one step takes it back', () => {
  const { archive, unseen } = dirtyArchive();
  const before = readArchiveDocument(archive.database);
  inTransaction(archive, 'correzione', cleanArchive);
  expect(unseen().map(({ field }) => field)).toEqual(['councillorId']);
  const { objectives, people, phases } = readArchiveDocument(archive.database);
  expect(objectives[0]).toMatchObject({ title: 'Un titolo', code: '2026_A01_01' });
  expect(people.map(({ name }) => name)).toEqual(['RIVA PAOLO']);
  expect(phases[0]?.note).toBe('');
  undo(archive);
  expect(readArchiveDocument(archive.database)).toEqual(before);
  archive.close();
});
