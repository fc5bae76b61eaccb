import { join } from 'node:path';
import { makeBenchArchive } from '../archive/bench-archive.ts';
import { type Bar, type BenchPart, bar, type TextTable } from '../bench-part.ts';
import { showExponent, showMegabytes, showRatio, showSeconds } from '../report-text.ts';
import { growthExponent, pairs } from '../statistics.ts';
import { measurePrint, type PrintMeasure } from './measure-print.ts';
import { ENGINES, type Engine } from './run-print-job.ts';

/** Objectives of the bars, and how many our printer alone goes on to, for what a page costs beyond them. */
const BAR = 1_000;
const BEYOND = 3_000;

/** Of which the median counts; where a peer takes minutes, one has to do. */
const RUNS = 3;

const ABOUT =
  'N copies of the sample objectives, from the archive to the PDF on disk, each run in a process of its own; "start" is what comes ' +
  'before and is not counted: loading the modules, starting the browser. Peak memory is the resident maximum of the process, and ' +
  'for Chromium the sampled sum of its processes too.';

/** Prints with our printer, pdfmake and Chromium, and compares. */
export const printPart: BenchPart = async ({ folder, quick }) => {
  const measures: PrintMeasure[] = [];
  for (const n of quick ? [10, 100] : [10, 100, BAR]) {
    const archive = join(folder, `print-${n}.pegaso`);
    makeBenchArchive(archive, n);
    for (const engine of ['pegaso', 'pdfmake', 'chromium'] as const) {
      measures.push(await measurePrint(engine, archive, n, n < BAR || engine === 'pegaso' ? RUNS : 1));
    }
  }
  if (!quick) {
    const archive = join(folder, `print-${BEYOND}.pegaso`);
    makeBenchArchive(archive, BEYOND);
    measures.push(await measurePrint('pegaso', archive, BEYOND, RUNS));
  }
  return { about: ABOUT, tables: [costs(measures), growth(measures)], bars: bars(measures), measures };
};

function costs(measures: readonly PrintMeasure[]): TextTable {
  return {
    title: 'Printing',
    head: ['engine', 'N', 'pages', 'time', 'pages/s', 'peak', 'file', 'start', 'ours is faster'],
    rows: measures.map((measure) => [
      measure.engine,
      String(measure.n),
      String(measure.pages),
      showSeconds(measure.seconds),
      (measure.pages / measure.seconds).toFixed(0),
      showMegabytes(measure.peakBytes),
      showMegabytes(measure.fileBytes),
      showSeconds(measure.startSeconds),
      showOptional(speedRatio(measures, measure.engine, measure.n), showRatio),
    ]),
  };
}

function growth(measures: readonly PrintMeasure[]): TextTable {
  return {
    title: 'Growth of printing',
    head: ['engine', 'from N', 'to N', 'time grows as', 'peak memory a page more'],
    rows: enginesOf(measures).flatMap((engine) =>
      pairs(measures.filter((measure) => measure.engine === engine)).map(([from, to]) => [
        engine,
        String(from.n),
        String(to.n),
        showExponent(timeExponent(from, to)),
        showKilobytes(bytesPerPage(from, to)),
      ]),
    ),
  };
}

function bars(measures: readonly PrintMeasure[]): readonly Bar[] {
  const atBar = find(measures, 'pegaso', BAR);
  const before = find(measures, 'pegaso', 100);
  const beyond = find(measures, 'pegaso', BEYOND);
  return [
    bar(
      `speed of tagged Chromium at N=${BAR} at least 15x`,
      speedRatio(measures, 'chromium', BAR),
      showRatio,
      (r) => r >= 15,
    ),
    bar(`speed of pdfmake at N=${BAR} at least 3.5x`, speedRatio(measures, 'pdfmake', BAR), showRatio, (r) => r >= 3.5),
    bar(
      `peak memory at N=${BAR} under 500 MB`,
      atBar?.peakBytes ?? null,
      showMegabytes,
      (bytes) => bytes < 500_000_000,
    ),
    bar(
      `memory beyond N=${BAR} under 25 KB a page`,
      atBar === null || beyond === null ? null : bytesPerPage(atBar, beyond),
      showKilobytes,
      (bytes) => bytes < 25_000,
    ),
    bar(
      `time from N=100 to N=${BAR} no faster than N^1.1`,
      atBar === null || before === null ? null : timeExponent(before, atBar),
      showExponent,
      (exponent) => exponent <= 1.1,
    ),
    bar(
      `time from N=${BAR} to N=${BEYOND} no faster than N^1.1`,
      atBar === null || beyond === null ? null : timeExponent(atBar, beyond),
      showExponent,
      (exponent) => exponent <= 1.1,
    ),
  ];
}

function find(measures: readonly PrintMeasure[], engine: Engine, n: number): PrintMeasure | null {
  return measures.find((measure) => measure.engine === engine && measure.n === n) ?? null;
}

/** How many times faster ours printed the same N. */
function speedRatio(measures: readonly PrintMeasure[], engine: Engine, n: number): number | null {
  const ours = find(measures, 'pegaso', n);
  const theirs = find(measures, engine, n);
  return ours === null || theirs === null || engine === 'pegaso' ? null : theirs.seconds / ours.seconds;
}

const enginesOf = (measures: readonly PrintMeasure[]) =>
  (Object.keys(ENGINES) as Engine[]).filter((engine) => measures.some((measure) => measure.engine === engine));
const timeExponent = (from: PrintMeasure, to: PrintMeasure) =>
  growthExponent({ n: from.n, value: from.seconds }, { n: to.n, value: to.seconds });
const bytesPerPage = (from: PrintMeasure, to: PrintMeasure) =>
  (to.peakBytes - from.peakBytes) / (to.pages - from.pages);
const showKilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} KB`;
const showOptional = (value: number | null, show: (value: number) => string) => (value === null ? '' : show(value));
