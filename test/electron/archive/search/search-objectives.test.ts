import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { searchObjectives } from '../../../../electron/archive/search/search-objectives.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { deleteRow, insertRow, updateRow } from '../../../../electron/archive/tables/table.ts';
import { INDICATORS, OBJECTIVES, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { filledArchive, someObjective } from '../../../support/filled-archive.ts';

const found = (archive: Archive, query: string) =>
  searchObjectives(archive.database, query, 20).map(({ code }) => code);

/** The snippets of the first hit, marked runs between brackets. */
function marked(archive: Archive, query: string) {
  const [hit] = searchObjectives(archive.database, query, 1);
  return hit?.snippets.map(
    ({ part, runs }) => `${part}: ${runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join('')}`,
  );
}

describe('search', () => {
  test('ignores accents and case, finds words begun, and says which part hit', () => {
    const { archive } = filledArchive();
    expect(marked(archive, 'CITTA puli')).toEqual(['title: Una [città] più [pulita] ']);
    expect(marked(archive, 'differenz')).toEqual(['phases: Raccolta [differenziata] ']);
    expect(marked(archive, 'qualità')).toEqual(['indicators: [Qualità] percepita ']);
    expect(marked(archive, '2026_a01')).toEqual(['code: [2026_A01]_01']);
    expect(marked(archive, '2026_A')).toEqual(['code: [2026_A01]_01']);
    expect(found(archive, 'c')).toEqual([]);
    expect(found(archive, '2026_01')).toEqual([]);
    expect(found(archive, 'città assente')).toEqual([]);
    archive.close();
  });

  test('never sees an old text, however it was changed', () => {
    const { archive, planId, objectiveId, phaseId, indicatorId } = filledArchive();
    inTransaction(archive, 'testi', (db) => {
      updateRow(db, OBJECTIVES, objectiveId, { progressReport: 'Perché così è' });
      updateRow(db, INDICATORS, indicatorId, { note: 'sorgente ISTAT' });
      db.prepare("UPDATE phases SET description = 'Compostaggio' WHERE id = ?").run(phaseId);
      insertRow(
        db,
        OBJECTIVES,
        someObjective(planId, { id: newId(), code: '2026_A01_02', title: 'Compostaggio domestico' }),
      );
    });
    expect(found(archive, 'perche cosi')).toEqual(['2026_A01_01']);
    expect(found(archive, 'istat')).toEqual(['2026_A01_01']);
    expect(found(archive, 'differenziata')).toEqual([]);
    expect(found(archive, 'compost')).toEqual(['2026_A01_02', '2026_A01_01']);
    inTransaction(archive, 'fase spostata', (db) =>
      db
        .prepare('UPDATE phases SET objectiveId = (SELECT id FROM objectives WHERE id <> objectiveId) WHERE id = ?')
        .run(phaseId),
    );
    expect(found(archive, 'compost')).toEqual(['2026_A01_02']);
    expect(verifyArchive(archive)).toEqual([]);
    inTransaction(archive, 'via la fase', (db) => deleteRow(db, PHASES, phaseId));
    expect(found(archive, 'compost')).toEqual(['2026_A01_02']);
    inTransaction(archive, 'via tutto', (db) => deleteRow(db, OBJECTIVES, objectiveId));
    expect(found(archive, 'istat')).toEqual([]);
    expect(verifyArchive(archive)).toEqual([]);
    archive.close();
  });

  test('shows a long text around its first hit', () => {
    const { archive, objectiveId } = filledArchive();
    const implementation = `${'prima '.repeat(200)}il «bersaglio» ${'dopo '.repeat(200)}`;
    inTransaction(archive, 'testo', (db) => updateRow(db, OBJECTIVES, objectiveId, { implementation }));
    const [snippet = ''] = marked(archive, 'bersagli') ?? [];
    expect(snippet).toMatch(/^texts: … (?:prima )+il «\[bersaglio\]» dopo .* …$/u);
    expect(snippet.length).toBeLessThan(240);
    archive.close();
  });

  test('takes any text as a question', () => {
    const { archive } = filledArchive();
    const hostile = [
      '',
      ' ',
      '"',
      '"città',
      "'",
      '*',
      'città*',
      'AND',
      'città OR',
      'NOT x',
      'NEAR(a b)',
      'title:città',
      '^città',
      '(',
      '{code}:x',
      '-',
      '😀',
      'a\u0000b',
      '\ud800',
      '%',
      '--',
      ';',
    ];
    for (const query of hostile) expect(() => searchObjectives(archive.database, query, 20), query).not.toThrow();
    expect(found(archive, '"città" *')).toEqual(['2026_A01_01']);
    expect(found(archive, '😀 "')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        searchObjectives(archive.database, query, 5);
      }),
    );
    archive.close();
  });
});
