import { statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { median } from '../statistics.ts';
import { type Engine, runPrintJob } from './run-print-job.ts';

export interface PrintMeasure {
  readonly engine: Engine;
  readonly n: number;
  readonly pages: number;
  /** Median of the runs. */
  readonly seconds: number;
  readonly startSeconds: number;
  /** Largest of the runs. */
  readonly peakBytes: number;
  readonly fileBytes: number;
}

/** Prints an archive with one engine several times, each in a new process. */
export async function measurePrint(engine: Engine, archive: string, n: number, runs: number): Promise<PrintMeasure> {
  const out = join(archive, '..', `${engine}-${n}.pdf`);
  const replies = [];
  for (let run = 0; run < runs; run += 1) replies.push(await runPrintJob(engine, { archive, out }));
  const measure = {
    engine,
    n,
    pages: await pageCount(out),
    seconds: median(replies.map(({ seconds }) => seconds)),
    startSeconds: median(replies.map(({ startSeconds }) => startSeconds)),
    peakBytes: Math.max(...replies.map(({ peakBytes }) => peakBytes)),
    fileBytes: statSync(out).size,
  };
  await rm(out);
  return measure;
}

async function pageCount(path: string): Promise<number> {
  const loading = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}
