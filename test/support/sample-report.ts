import { join } from 'node:path';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { allReviews } from '../../electron/archive/reviews/reviews.ts';
import { addSampleYear } from '../../electron/archive/sample/add-sample-year.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import type { Report } from '../../electron/exchange/report/report-model.ts';
import { withReportSource } from '../../electron/exchange/reviews/report/report-source.ts';
import { reviewReport } from '../../electron/exchange/reviews/report/review-report.ts';
import { isoDate } from '../../shared/schemas/primitives.ts';
import { REPORT_PARTS } from '../../shared/schemas/report-part.ts';
import { TEST_AUTHOR } from './filled-archive.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The final check of the sample Comune with all its parts, as a Relazione. */
export function sampleReport(): Report {
  const path = join(temporaryFolder(), 'campione.pegaso');
  buildSample(path, TEST_AUTHOR);
  addSampleYear(path, TEST_AUTHOR);
  const { database, close } = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  const final = allReviews(database).at(-1);
  if (final === undefined) throw new Error('The sample has no checks');
  const order = {
    title: 'Relazione sulla performance 2026',
    parts: [...REPORT_PARTS],
    centreIds: null,
    isInternal: true,
    withSignatures: true,
    withEvaluation: true,
    printedOn: isoDate.parse('2027-03-01'),
  };
  const report = withReportSource(database, final, order, reviewReport);
  close();
  return report;
}
