import { resolve } from 'node:path';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../../archive/archive.ts';
import { figuresOf } from '../../../archive/reviews/figures-of.ts';
import type { StatedReview } from '../../../archive/reviews/reviews.ts';
import { StagedFile, stageFile } from '../../../files/staged-file.ts';
import { kindByExtension, PDF, writableTarget } from '../../../files/writable-target.ts';
import { PagedDocument } from '../../../paper/pdf/paged-document.ts';
import { SplitNames } from '../../../scheda/print/split-names.ts';
import { layOutReport } from './lay-out-report.ts';
import { printableReport } from './printable-report.ts';
import type { Report } from './report-model.ts';
import type { ReportOrder } from './report-order.ts';
import { withReportSource } from './report-source.ts';
import { reviewReport } from './review-report.ts';

/** What was written of a check. */
export interface WrittenReport {
  readonly files: readonly string[];
  readonly pages: number;
}

/**
 * Writes the document of a check as a tagged PDF/A: one file, or one for each centre with its code in the name, all or none. Of a closed check the
 * bytes are the same whenever it is written, and whatever was edited since.
 * @throws AppError `output-unwritable`; `archive-damaged` where what was frozen cannot be read.
 */
export function writeReviewReport(
  db: ReadableDatabase,
  review: StatedReview,
  order: ReportOrder,
  out: string,
  split: 'centre' | null,
): WrittenReport {
  const path = resolve(out);
  kindByExtension(path, [PDF], `il nome deve finire in ${PDF.extension}`);
  const wanted = split === null ? [{ path, centreIds: order.centreIds }] : filesByCentre(db, review, path);
  const targets = wanted.map((one) => ({ ...one, target: writableTarget(one.path, PDF) }));
  const ready: { readonly path: string; readonly target: string; readonly staged: string; readonly pages: number }[] =
    [];
  try {
    for (const { target, centreIds, path: own } of targets) {
      const { bytes, pages } = withReportSource(db, review, { ...order, centreIds }, (source) =>
        pdfOf(reviewReport(source), source.printedOn),
      );
      ready.push({ path: own, target, staged: stageFile(target, bytes), pages });
    }
  } catch (error) {
    for (const { target, staged } of ready) new StagedFile(target, staged).discard();
    throw error;
  }
  publishAll(ready.map(({ target, staged }) => new StagedFile(target, staged)));
  return { files: ready.map((one) => one.path), pages: ready.reduce((sum, { pages }) => sum + pages, 0) };
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

function pdfOf(report: Report, day: string): { readonly bytes: Uint8Array; readonly pages: number } {
  const printable = printableReport(report);
  const document = new PagedDocument({
    title: titleOf(report),
    created: new Date(`${day}T00:00:00Z`),
    pageNumbers: true,
  });
  document.add(layOutReport(printable));
  document.end();
  return { bytes: document.take(), pages: document.pages };
}

function titleOf({ title, facts }: Report): string {
  const [, , review] = facts;
  return `${title}, ${review?.join(' ').toLowerCase() ?? ''}`;
}
