import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WritableDatabase } from '../../../../electron/archive/archive.ts';
import { readDocumentSlice } from '../../../../electron/archive/document/document-slice.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { readFigures } from '../../../../electron/archive/reviews/read-figures.ts';
import { openReview } from '../../../../electron/archive/reviews/review-acts.ts';
import { writeEntry } from '../../../../electron/archive/reviews/review-entries.ts';
import { reviewById, reviewedObjectives } from '../../../../electron/archive/reviews/reviews.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { writeSettings } from '../../../../electron/archive/tables/settings.ts';
import { allRows, deleteRow, insertRow, rowsWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { INDICATORS, OBJECTIVES, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { KeptFigures } from '../../../../electron/session/reviews/kept-figures.ts';
import { isoDate, percentage } from '../../../../shared/schemas/primitives.ts';
import { someObjective, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('kept figures are those that reading all would give, whatever was written; nothing is read where nothing was', () => {
  const path = join(temporaryFolder(), 'campione.pegaso');
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const db = archive.database;
  const [first, second] = rowsWhere(db, OBJECTIVES, { year: 2026, level: 'PEG' });
  if (first === undefined || second === undefined) throw new Error('The sample has no objectives');
  const { planId } = first;
  const on = isoDate.parse('2026-06-30');
  const reviewId = openReview(archive, { planId, date: on });
  const asked = { planId, year: 2026, on, reviewId };
  const kept = new KeptFigures();
  const before = kept.read(db, asked);
  expect(before.objectives).toHaveLength(18);
  expect(kept.read(db, asked)).toBe(before);

  const phaseOf = (objectiveId: string) => allRows(db, PHASES).find((phase) => phase.objectiveId === objectiveId);
  const phase = phaseOf(second.id) ?? expect.fail('no phase');
  const indicators = rowsWhere(db, INDICATORS, { objectiveId: first.id });
  const writes: readonly ((writable: WritableDatabase) => void)[] = [
    (writable) => updateRow(writable, PHASES, phase.id, { progress: percentage.parse(1_234) }),
    (writable) => updateRow(writable, OBJECTIVES, first.id, { title: 'Un altro titolo' }),
    (writable) => writeEntry(writable, reviewId, first.id, { issues: 'gara deserta' }),
    (writable) => {
      for (const { id } of indicators) updateRow(writable, INDICATORS, id, { result: null });
    },
    (writable) => deleteRow(writable, PHASES, phase.id),
    (writable) => writeSettings(writable, { expectedProgress: 'milestone' }),
    (writable) => updateRow(writable, OBJECTIVES, first.id, { code: '2026_Z99_01' }),
    (writable) => insertRow(writable, OBJECTIVES, someObjective(planId, { code: '2026_Z99_02' })),
    (writable) => updateRow(writable, OBJECTIVES, second.id, { year: 2027 }),
  ];
  for (const write of writes) {
    const last = kept.read(db, asked);
    inTransaction(archive, 'prova', write);
    const now = kept.read(db, asked);
    expect(now, String(write)).not.toEqual(last);
    expect(now).toEqual(readFigures(db, asked));
    const frozen = readDocumentSlice(db, reviewedObjectives(db, reviewById(db, reviewId)), reviewId);
    expect(readFigures(db, asked, frozen)).toEqual(now);
    undo(archive);
    expect(kept.read(db, asked)).toEqual(last);
    inTransaction(archive, 'prova', write);
  }
  expect(kept.read(db, { ...asked, on: isoDate.parse('2026-12-31') }).on).toBe('2026-12-31');
  archive.close();
});
