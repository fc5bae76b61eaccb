import { join } from 'node:path';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { rowWhere } from '../../../electron/archive/tables/table.ts';
import { PLANS } from '../../../electron/archive/tables/tables.ts';
import { writePaper } from '../../../electron/exchange/papers/write-paper.ts';
import { runPrintJob } from '../../../electron/scheda/print/run-print-job.ts';
import type { PaperOptions } from '../../../shared/schemas/paper.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import { BENCH_PLAN, BENCH_STEP, makeBenchArchive } from '../archive/bench-archive.ts';
import { type BenchPart, bar } from '../bench-part.ts';
import { showRatio, showSeconds } from '../report-text.ts';
import { median, timed } from '../statistics.ts';

const ROUNDS = 5;
const DATE = isoDate.parse('2026-10-12');
const YEAR = 2026;
const MOST = 1.5;

/** The two papers, plain and with all that is on them. */
const PAPERS: Readonly<Record<string, PaperOptions>> = {
  'the list': { kind: 'list', order: 'centre', phases: false, weights: false, onlyWrong: false },
  'the list with phases and weights': {
    kind: 'list',
    order: 'programme',
    phases: true,
    weights: true,
    onlyWrong: false,
  },
  'the time plan': { kind: 'gantt', onlyLate: false, summary: false },
  'the time plan in short': { kind: 'gantt', onlyLate: false, summary: true },
};

/** The papers over 1,000 objectives, in turn with their schede. */
export const reportPart: BenchPart = async ({ folder, quick }) => {
  const path = join(folder, 'report.pegaso');
  const count = quick ? 100 : 1_000;
  makeBenchArchive(path, count);
  const archive = openArchive(path, BENCH_STEP);
  const plan = rowWhere(archive.database, PLANS, { code: BENCH_PLAN });
  if (plan === null) throw new Error(`No plan ${BENCH_PLAN}`);
  const origin = { kind: 'live', planId: plan.id, year: YEAR, today: DATE } as const;
  const schede: number[] = [];
  const papers = new Map(
    Object.keys(PAPERS).map((name) => [name, { page: [] as number[], whole: [] as number[], pages: 0 }]),
  );
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const outPath = join(folder, 'schede.pdf');
      const selection = { plan: BENCH_PLAN, level: 'PEG' } as const;
      const printed = await timed(() =>
        runPrintJob(
          { archivePath: path, isOpen: true, selection, date: DATE, outPath },
          { onProgress: () => undefined, cancelled: () => false },
        ),
      );
      schede.push(printed.seconds / printed.result.pages);
      for (const [name, options] of Object.entries(PAPERS)) {
        const order = { origin, selection: {}, options };
        const { seconds, result } = await timed(() => writePaper(archive.database, order, join(folder, 'report.pdf')));
        const measure = papers.get(name);
        if (measure === undefined || result.pages === null) throw new Error(`No pages of ${name}`);
        measure.page.push(seconds / result.pages);
        measure.whole.push(seconds);
        measure.pages = result.pages;
      }
    }
  } finally {
    archive.close();
  }
  const against = median(schede);
  const rows = [...papers].map(([name, { page, whole, pages }]) => {
    return { name, pages, whole: median(whole), page: median(page), ratio: median(page) / against };
  });
  return {
    about: `the papers over ${count} objectives and their schede in turn, in one process; medians of ${ROUNDS} rounds.`,
    tables: [
      {
        title: 'Papers',
        head: ['what', 'pages', 'time', 'a page', 'a page of the schede', 'times'],
        rows: rows.map(({ name, pages, whole, page, ratio }) => [
          name,
          String(pages),
          showSeconds(whole),
          showSeconds(page),
          showSeconds(against),
          showRatio(ratio),
        ]),
      },
    ],
    bars: rows.map(({ name, ratio }) =>
      bar(`${name} within 1.5 times the schede per page`, ratio, showRatio, (times) => times <= MOST),
    ),
    measures: rows,
  };
};
