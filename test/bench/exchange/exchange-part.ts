import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf } from '../answer-of.ts';
import { makeBenchArchive } from '../archive/bench-archive.ts';
import { type BenchPart, bar } from '../bench-part.ts';
import { showExponent, showMegabytes, showRatio, showSeconds } from '../report-text.ts';
import { growthExponent, pairs } from '../statistics.ts';
import {
  EXCHANGE_TASKS,
  type ExchangeJob,
  type ExchangeReply,
  type ExchangeTask,
  exchangeReply,
  MADE_BY,
} from './exchange-job.ts';

const ABOUT =
  'N objectives with all their rows; each task in a process of its own, the first time that it runs there, and the fastest of several such ' +
  'processes, so that what else the machine does counts least. Reading: one document from the archive into memory. Merge: from three ' +
  'documents in memory to the differences, their summary and what would be written; 5% of the objectives changed on each side, one in ' +
  'ten of those on both. Take in: reading mine, merging and writing. Package and xlsx out: from the archive to the file, remembered ' +
  'in the archive, as a window does it; package in: from the file, with all its checks, to a new archive; xlsx in: from the file to what it ' +
  'says. Xlsx rows out: what xlsx out writes, ready in memory, to a file, by us and by the writer of streams of exceljs; xlsx cells in: the file that ' +
  'each wrote into its cells. What a window leaves to a thread is done with as much memory for what is new as such a thread has.';

/** Megabytes of a task's process at ten thousand objectives. */
const MOST_MEMORY = [
  ['xlsx out', 400],
  ['xlsx in', 500],
  ['package out', 400],
  ['package in', 400],
] as const satisfies readonly (readonly [ExchangeTask, number])[];

/** The same by both, and all of our work beside what is only a part of it. */
const BESIDE_EXCELJS = [
  ['xlsx rows out', 'xlsx rows out by exceljs'],
  ['xlsx cells in', 'xlsx cells in by exceljs'],
  ['xlsx out', 'xlsx rows out by exceljs'],
  ['xlsx in', 'xlsx cells in by exceljs'],
] as const satisfies readonly (readonly [ExchangeTask, ExchangeTask])[];

/** A third of what a thread of the application has for what it has just made (`worker-call.ts`), as V8 counts it. */
const AS_A_THREAD = '--max-semi-space-size=8';
/** Done in the process of the bench itself, and in a thread by a window. */
const IN_A_THREAD: readonly ExchangeTask[] = [
  'reading',
  'merge unchanged',
  'merge 5% changed',
  'take in 5% changed',
  'xlsx in',
];

const RUNS = 3;
/** Where the process itself no longer takes the time. */
const JUDGED_FROM = 1_000;

interface ExchangeMeasure {
  readonly task: ExchangeTask;
  readonly n: number;
  readonly seconds: number;
  readonly peakBytes: number;
  readonly found: number;
}

/** Packages, merges and spreadsheets of growing size. */
export const exchangePart: BenchPart = async ({ folder, quick }) => {
  const measures: ExchangeMeasure[] = [];
  for (const n of quick ? [10, 100] : [100, 1_000, 10_000]) {
    const archive = join(folder, `exchange-${n}.pegaso`);
    makeBenchArchive(archive, n);
    measures.push(...(await measured(archive, n, folder)));
  }
  const of = (task: ExchangeTask) => measures.filter((measure) => measure.task === task);
  const last = (task: ExchangeTask) => of(task).at(-1);
  const [reading, merging] = [last('reading'), last('merge unchanged')];
  const isMeasured = reading !== undefined && merging !== undefined && reading.n >= 10_000;
  return {
    about: ABOUT,
    tables: EXCHANGE_TASKS.map((task) => ({
      title: task,
      head: ['N', 'time', 'objectives/s', 'peak memory', 'found', 'grows as'],
      rows: of(task).map((measure, index, all) => [
        String(measure.n),
        showSeconds(measure.seconds),
        (measure.n / measure.seconds).toFixed(0),
        showMegabytes(measure.peakBytes),
        String(measure.found),
        index === 0 ? '' : showExponent(exponent(all[index - 1] ?? measure, measure)),
      ]),
    })),
    bars: [
      ...EXCHANGE_TASKS.map((task) => {
        const [from, to] = pairs(of(task)).at(-1) ?? [];
        return bar(
          `time of ${task} from N=${from?.n} to N=${to?.n} no faster than N^1.1`,
          from === undefined || to === undefined || from.n < JUDGED_FROM ? null : exponent(from, to),
          showExponent,
          (power) => power <= 1.1,
        );
      }),
      bar(
        'merge of 10000 unchanged objectives no slower than 3 times reading them',
        isMeasured ? merging.seconds / reading.seconds : null,
        showRatio,
        (ratio) => ratio <= 3,
      ),
      ...BESIDE_EXCELJS.map(([task, by]) => {
        const [own, peer] = [last(task), last(by)];
        return bar(
          `${task} of 10000 objectives in half the time of ${by}`,
          isMeasured && own !== undefined && peer !== undefined ? own.seconds / peer.seconds : null,
          showRatio,
          (ratio) => ratio <= 0.5,
        );
      }),
      ...MOST_MEMORY.map(([task, megabytes]) =>
        bar(
          `${task} of 10000 objectives within ${megabytes} MB`,
          isMeasured ? (last(task)?.peakBytes ?? null) : null,
          showMegabytes,
          (bytes) => bytes <= megabytes * 1e6,
        ),
      ),
    ],
    measures,
  };
};

/** Does every task several times in turn, each in a new process on a fresh copy of the archive. */
async function measured(original: string, n: number, folder: string): Promise<ExchangeMeasure[]> {
  const replies = new Map<ExchangeTask, ExchangeReply[]>(EXCHANGE_TASKS.map((task) => [task, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [task, taken] of replies) taken.push(await measuredOnce(task, original, join(folder, 'task')));
  }
  return [...replies].map(([task, taken]) => ({
    task,
    n,
    seconds: Math.min(...taken.map(({ seconds }) => seconds)),
    peakBytes: Math.max(...taken.map(({ peakBytes }) => peakBytes)),
    found: taken[0]?.found ?? 0,
  }));
}

async function measuredOnce(task: ExchangeTask, original: string, folder: string): Promise<ExchangeReply> {
  mkdirSync(folder);
  const archive = join(folder, 'bench.pegaso');
  copyFileSync(original, archive);
  const maker = MADE_BY[task];
  if (maker !== undefined) await replyOf({ task: maker, archive, folder });
  const reply = await replyOf({ task, archive, folder });
  rmSync(folder, { recursive: true });
  return reply;
}

async function replyOf(job: ExchangeJob): Promise<ExchangeReply> {
  const flags = IN_A_THREAD.includes(job.task) ? [AS_A_THREAD] : [];
  const { message } = await answerOf(new URL('./run-exchange-task.ts', import.meta.url), job, flags);
  return exchangeReply.parse(message);
}

const exponent = (from: ExchangeMeasure, to: ExchangeMeasure) =>
  growthExponent({ n: from.n, value: from.seconds }, { n: to.n, value: to.seconds });
