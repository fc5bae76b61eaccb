import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { readScheda } from '../../../electron/archive/objectives/read-scheda.ts';
import { selectedObjectives } from '../../../electron/archive/objectives/selected-objectives.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import { BENCH_PLAN, BENCH_STEP } from '../archive/bench-archive.ts';

export const printJob = z.object({ archive: z.string(), out: z.string() });
/** What an engine is asked: to print the bench's plan of an archive to a file. */
export type PrintJob = z.infer<typeof printJob>;

export const printReply = z.object({
  /** From the request to the file closed. */
  seconds: z.number(),
  /** What comes before: loading the engine's modules, starting a browser. */
  startSeconds: z.number(),
  /** Largest resident memory of this process, in bytes. */
  peakBytes: z.number(),
});
export type PrintReply = z.infer<typeof printReply>;

/** An engine made ready: what it prints with, and how it is put away. */
export interface ReadyEngine {
  print(job: PrintJob): Promise<void>;
  close(): Promise<void>;
}

/** Body of an engine's process: makes ready, prints the job given as its argument, tells what it cost. */
export async function answerPrintJob(start: () => Promise<ReadyEngine>): Promise<void> {
  const job = printJob.parse(JSON.parse(process.argv[2] ?? ''));
  const asked = performance.now();
  const engine = await start();
  const ready = performance.now();
  await engine.print(job);
  const printed = performance.now();
  await engine.close();
  const reply: PrintReply = {
    seconds: (printed - ready) / 1_000,
    startSeconds: (ready - asked) / 1_000,
    peakBytes: process.resourceUsage().maxRSS * 1_024,
  };
  process.send?.(reply);
}

/** The schede of the job, read as the product reads them. */
export function schedeOf({ archive }: PrintJob): Scheda[] {
  const open = openArchive(archive, { ...BENCH_STEP, access: 'read' });
  try {
    const ids = selectedObjectives(open.database, { plan: BENCH_PLAN, level: 'PEG' });
    return ids.map((id) => readScheda(open.database, id));
  } finally {
    open.close();
  }
}
