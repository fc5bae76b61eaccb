import { join } from 'node:path';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { packedContent } from '../../../electron/archive/hand-outs/package-contents.ts';
import { closeReview, reopenReview } from '../../../electron/archive/reviews/review-acts.ts';
import { allReviews, reviewById } from '../../../electron/archive/reviews/reviews.ts';
import { writeReviewReport } from '../../../electron/exchange/reviews/report/write-review-report.ts';
import { writeWhole } from '../../../electron/files/staged-file.ts';
import { runPrintJob } from '../../../electron/scheda/print/run-print-job.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import { REPORT_PARTS } from '../../../shared/schemas/report-part.ts';
import { BENCH_PLAN, BENCH_STEP } from '../archive/bench-archive.ts';
import { median, timed } from '../statistics.ts';

const ROUNDS = 5;
const DATE = isoDate.parse('2026-10-12');

export interface ReviewWork {
  /** Seconds to close a check, and to read the whole document and write it gzipped. */
  readonly closing: number;
  readonly document: number;
  /** Seconds a page of the report with all its parts, and of the schede. */
  readonly reportPage: number;
  readonly schedaPage: number;
  /** Seconds to write the whole report as PDF, and as a text to go on with. */
  readonly report: number;
  readonly text: number;
}

/** Closes the check of an archive and prints it, in turn with what each is measured against; medians of several rounds. */
export async function measureReviewWork(path: string, folder: string): Promise<ReviewWork> {
  const archive = openArchive(path, BENCH_STEP);
  const { database } = archive;
  const [review] = allReviews(database);
  if (review === undefined) throw new Error('No check');
  const times = {
    closing: [] as number[],
    document: [] as number[],
    report: [] as number[],
    page: [] as number[],
    text: [] as number[],
    schede: [] as number[],
  };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const written = () => {
        writeWhole(join(folder, 'documento.json.gz'), packedContent(readArchiveDocument(database)).bytes);
      };
      times.document.push((await timed(written)).seconds);
      times.closing.push((await timed(() => closeReview(archive, review.id))).seconds);
      reopenReview(archive, review.id, 'misura');
      const order = {
        title: null,
        parts: [...REPORT_PARTS],
        centreIds: null,
        isInternal: true,
        withSignatures: true,
        withEvaluation: true,
      };
      const open = reviewById(database, review.id);
      const print = (name: string) =>
        timed(() => writeReviewReport(database, open, { ...order, printedOn: DATE }, join(folder, name), null));
      const report = await print('verifica.pdf');
      if (report.result.pages === null) throw new Error('A PDF without pages');
      times.report.push(report.seconds);
      times.page.push(report.seconds / report.result.pages);
      times.text.push((await print('verifica.odt')).seconds);
      const selection = { plan: BENCH_PLAN, level: 'PEG' } as const;
      const outPath = join(folder, 'schede.pdf');
      const schede = await timed(() =>
        runPrintJob(
          { archivePath: path, isOpen: true, selection, date: DATE, outPath },
          { onProgress: () => undefined, cancelled: () => false },
        ),
      );
      times.schede.push(schede.seconds / schede.result.pages);
    }
  } finally {
    archive.close();
  }
  return {
    closing: median(times.closing),
    document: median(times.document),
    reportPage: median(times.page),
    schedaPage: median(times.schede),
    report: median(times.report),
    text: median(times.text),
  };
}
