import { resolve } from 'node:path';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../../archive/archive.ts';
import { figuresOf } from '../../../archive/reviews/figures-of.ts';
import type { StatedReview } from '../../../archive/reviews/reviews.ts';
import { StagedFile, stageFile } from '../../../files/staged-file.ts';
import { writableTarget } from '../../../files/writable-target.ts';
import { SplitNames } from '../../../scheda/print/split-names.ts';
import { reportFormat } from '../../report/report-formats.ts';
import type { ReportOrder } from './report-order.ts';
import { withReportSource } from './report-source.ts';
import { reviewReport } from './review-report.ts';

/** What was written of a check. */
export interface WrittenReport {
  readonly files: readonly string[];
  /** Of all files; null where whoever opens them divides them into pages. */
  readonly pages: number | null;
}

/**
 * Writes the document of a check in the format that the extension says, a tagged PDF/A or an OpenDocument text: one file, or one for each centre with
 * its code in the name, all or none. Of a closed check the bytes are the same whenever it is written, and whatever was edited since.
 * @throws AppError `output-unwritable`; `archive-damaged` where what was frozen cannot be read.
 */
export async function writeReviewReport(
  db: ReadableDatabase,
  review: StatedReview,
  order: ReportOrder,
  out: string,
  split: 'centre' | null,
): Promise<WrittenReport> {
  const path = resolve(out);
  const format = reportFormat(path);
  const wanted = split === null ? [{ path, centreIds: order.centreIds }] : filesByCentre(db, review, path);
  const targets = wanted.map((one) => ({ ...one, target: writableTarget(one.path, format) }));
  const ready: (Pick<WrittenReport, 'pages'> & {
    readonly path: string;
    readonly target: string;
    readonly staged: string;
  })[] = [];
  try {
    for (const { target, centreIds, path: own } of targets) {
      const { report, day } = withReportSource(db, review, { ...order, centreIds }, (source) => {
        return { report: reviewReport(source), day: source.printedOn };
      });
      const { bytes, pages } = await format.write(report, day);
      ready.push({ path: own, target, staged: stageFile(target, bytes), pages });
    }
  } catch (error) {
    for (const { target, staged } of ready) new StagedFile(target, staged).discard();
    throw error;
  }
  publishAll(ready.map(({ target, staged }) => new StagedFile(target, staged)));
  const total = ready.reduce<number | null>(
    (sum, { pages }) => (sum === null || pages === null ? null : sum + pages),
    0,
  );
  return { files: ready.map((one) => one.path), pages: total };
}

/** Gives all files their names; where one cannot have its own, those that have not got theirs yet go. */
function publishAll(files: readonly StagedFile[]): void {
  try {
    for (const file of files) file.publish();
  } finally {
    for (const file of files) file.discard();
  }
}

/** A file for each centre that answers for some objective of the check. */
function filesByCentre(
  db: ReadableDatabase,
  review: StatedReview,
  path: string,
): readonly { path: string; centreIds: Id[] }[] {
  const { centres, objectives } = figuresOf(db, review);
  const own = new Set(objectives.map(({ centreId }) => centreId));
  const names = new SplitNames(path);
  return centres
    .filter(({ id }) => own.has(id))
    .map(({ id, code, name }) => ({ path: names.next(code || name), centreIds: [id] }));
}
