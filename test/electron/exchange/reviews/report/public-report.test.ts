import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { allReviews } from '../../../../../electron/archive/reviews/reviews.ts';
import { addSampleYear } from '../../../../../electron/archive/sample/add-sample-year.ts';
import { buildSample } from '../../../../../electron/archive/sample/build-sample.ts';
import { withReportSource } from '../../../../../electron/exchange/reviews/report/report-source.ts';
import { reviewReport } from '../../../../../electron/exchange/reviews/report/review-report.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';
import { REPORT_PARTS } from '../../../../../shared/schemas/report-part.ts';
import { TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

test('no part of a report that leaves the office has a note of the Nucleo or the name of who answers', () => {
  const path = join(temporaryFolder(), 'campione.pegaso');
  buildSample(path, TEST_AUTHOR);
  addSampleYear(path, TEST_AUTHOR);
  const { database, close } = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  const final = allReviews(database).at(-1) ?? expect.fail('no check');
  const order = {
    title: null,
    parts: [...REPORT_PARTS],
    centreIds: null,
    withSignatures: true,
    withEvaluation: true,
    printedOn: isoDate.parse('2027-03-01'),
  };
  const printed = (isInternal: boolean) =>
    withReportSource(database, final, { ...order, isInternal }, (source) => ({
      text: JSON.stringify(reviewReport(source)),
      notes: source.objectives.filter(({ evaluationNote }) => evaluationNote !== ''),
      names: source.objectives.flatMap(({ responsible }) => (responsible === '' ? [] : responsible)),
    }));
  const [inside, outside] = [printed(true), printed(false)];
  const isIn = (text: string, words: string) => text.includes(JSON.stringify(words).slice(1, -1));
  // The sample has both kinds of note: of what was judged, and of what could not be.
  expect(new Set(inside.notes.map(({ notAssessable }) => notAssessable))).toEqual(new Set([true, false]));
  for (const { evaluationNote } of inside.notes) {
    expect(isIn(inside.text, evaluationNote), evaluationNote).toBe(true);
    expect(isIn(outside.text, evaluationNote), evaluationNote).toBe(false);
  }
  // What goes with other words is parted from them, and stands without a comma where there are none.
  expect(inside.text).not.toContain(', "');
  expect(inside.names.length).toBeGreaterThan(0);
  for (const name of inside.names) expect(isIn(outside.text, name), name).toBe(false);
  close();
});
