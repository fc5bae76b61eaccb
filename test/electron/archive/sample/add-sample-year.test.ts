import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { figuresOf } from '../../../../electron/archive/reviews/figures-of.ts';
import { allReviews } from '../../../../electron/archive/reviews/reviews.ts';
import { addSampleYear } from '../../../../electron/archive/sample/add-sample-year.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { undoState } from '../../../../electron/archive/steps/undo.ts';
import { planHistory } from '../../../../electron/archive/versions/plan-history.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('the sample has a plan that was varied, a check of June that is closed and a final one that is validated, and is otherwise as it was', () => {
  const path = join(temporaryFolder(), 'campione.pegaso');
  buildSample(path, TEST_AUTHOR);
  const plain = openArchive(path, TEST_AUTHOR);
  const before = readArchiveDocument(plain.database);
  plain.close();
  addSampleYear(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const { database } = archive;
  const { reviews, reviewEntries, ...rest } = readArchiveDocument(database);
  expect({ ...rest, reviews: [], reviewEntries: [] }).toEqual(before);
  expect([reviews.length, reviewEntries.length]).toEqual([2, 8]);
  const [june, december] = allReviews(database);
  expect([june?.state, december?.state]).toEqual(['closed', 'validated']);
  const of = (review: typeof june) =>
    new Map(figuresOf(database, review ?? expect.fail()).objectives.map((one) => [one.code, one]));
  expect(of(june).get('2026_D03_02')).toMatchObject({ reachable: false, issues: expect.stringContaining('deserta') });
  expect(of(june).get('2026_D01_01')?.progress).toBeLessThan(of(december).get('2026_D01_01')?.progress ?? 0);
  expect(of(december).get('2026_D01_01')).toMatchObject({ evaluated: 8_500, outcome: 8_500 });
  expect(of(december).get('2026_D03_02')).toMatchObject({ notAssessable: true, outcome: null });
  const [plan = expect.fail()] = rest.plans;
  const { versions, sinceLast } = planHistory(database, plan.id, 2026);
  expect(sinceLast).toEqual([]);
  expect(
    versions.map(({ varied }) =>
      varied.map(({ code, reason, variations }) => [code, reason.length > 0, variations.length]),
    ),
  ).toEqual([
    [],
    [
      ['2026_C03_01', true, 1],
      ['2026_D01_01', true, 2],
    ],
  ]);
  expect(undoState(database).undo).toBeNull();
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
});
