import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { openReview } from '../../../electron/archive/reviews/review-acts.ts';
import { rowWhere } from '../../../electron/archive/tables/table.ts';
import { PLANS } from '../../../electron/archive/tables/tables.ts';
import { buildDesktop, isBuildStale } from '../../../electron/cli/desktop/build-desktop.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import { makeCrowdedArchive } from '../app/crowded-archive.ts';
import { BENCH_PLAN, BENCH_STEP, makeBenchArchive } from '../archive/bench-archive.ts';
import { type BenchPart, bar } from '../bench-part.ts';
import { showRatio, showSeconds } from '../report-text.ts';
import { measureReviewScreens } from './review-screens.ts';
import { measureReviewWork } from './review-work.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const DATE = isoDate.parse('2026-06-30');
const MOST = 1.5;
const MOST_AMONG_MANY = 3;

/** A check of 1,000 objectives: closing it and printing it; and its screens among 10,000 objectives and among 100. */
export const reviewPart: BenchPart = async ({ folder, quick }) => {
  if (isBuildStale(PROJECT)) await buildDesktop(PROJECT);
  const archive = join(folder, 'review.pegaso');
  makeBenchArchive(archive, quick ? 100 : 1_000);
  withReview(archive);
  const work = await measureReviewWork(archive, folder);
  const many = await screensOf(join(folder, 'many'), quick ? 1_000 : 10_000);
  const few = await screensOf(join(folder, 'few'), 100);
  const closing = work.closing / work.document;
  const page = work.reportPage / work.schedaPage;
  const text = work.text / work.report;
  const rows = Object.entries(many).map(([name, seconds]) => {
    const among = few[name];
    return { name, seconds, among: among ?? null, ratio: among === undefined ? null : seconds / among };
  });
  return {
    about: `a check of ${quick ? 100 : 1_000} objectives closed and printed in one process; its screens in the test browser among ${quick ? '1,000' : '10,000'} objectives and among 100.`,
    tables: [
      {
        title: 'Work',
        head: ['what', 'time', 'against', 'its time', 'times'],
        rows: [
          [
            'closing',
            showSeconds(work.closing),
            'the document written gzipped',
            showSeconds(work.document),
            showRatio(closing),
          ],
          [
            'a page of the report',
            showSeconds(work.reportPage),
            'a page of the schede',
            showSeconds(work.schedaPage),
            showRatio(page),
          ],
          ['the report as .odt', showSeconds(work.text), 'as PDF', showSeconds(work.report), showRatio(text)],
        ],
      },
      {
        title: 'Screens',
        head: ['what', 'time', 'among 100', 'times'],
        rows: rows.map(({ name, seconds, among, ratio }) => [
          name,
          showSeconds(seconds),
          among === null ? '' : showSeconds(among),
          ratio === null ? '' : showRatio(ratio),
        ]),
      },
    ],
    bars: [
      bar('closing within 1.5 times reading the document and writing it gzipped', closing, showRatio, (x) => x <= MOST),
      bar('the report within 1.5 times the schede per page', page, showRatio, (x) => x <= MOST),
      bar('the report as .odt no slower than as PDF', text, showRatio, (x) => x <= 1),
      ...rows.map(({ name, ratio }) =>
        bar(`${name} at most 3 times as among 100`, ratio, showRatio, (x) => x <= MOST_AMONG_MANY),
      ),
    ],
    measures: { work, many, few },
  };
};

async function screensOf(folder: string, count: number) {
  mkdirSync(folder);
  const archive = join(folder, 'archivio.pegaso');
  makeCrowdedArchive(archive, count);
  withReview(archive);
  return measureReviewScreens(folder, archive);
}

/** Opens a check of the plan of the copies. */
function withReview(path: string): void {
  const archive = openArchive(path, BENCH_STEP);
  try {
    const plan = rowWhere(archive.database, PLANS, { code: BENCH_PLAN });
    if (plan === null) throw new Error(`No plan ${BENCH_PLAN}`);
    openReview(archive, { planId: plan.id, date: DATE });
  } finally {
    archive.close();
  }
}
