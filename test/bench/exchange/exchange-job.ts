import { z } from 'zod';

/** What is measured, each in a process of its own. */
export const EXCHANGE_TASKS = [
  'reading',
  'merge unchanged',
  'merge 5% changed',
  'take in 5% changed',
  'package out',
  'package in',
  'xlsx out',
  'xlsx in',
  'xlsx rows out',
  'xlsx rows out by exceljs',
  'xlsx cells in',
  'xlsx cells in by exceljs',
] as const;
export const exchangeTask = z.enum(EXCHANGE_TASKS);
export type ExchangeTask = z.infer<typeof exchangeTask>;

/** Tasks that read a file, and the one that makes it, in a process of its own: what making it takes is no part of reading it. */
export const MADE_BY: Readonly<Partial<Record<ExchangeTask, ExchangeTask>>> = {
  'package in': 'package out',
  'xlsx in': 'xlsx out',
  'xlsx cells in': 'xlsx out',
  'xlsx cells in by exceljs': 'xlsx rows out by exceljs',
};

/** One measure to take: of a task on an archive, writing only in a folder. */
export const exchangeJob = z.object({ task: exchangeTask, archive: z.string(), folder: z.string() });
export type ExchangeJob = z.infer<typeof exchangeJob>;

export const exchangeReply = z.object({
  seconds: z.number(),
  /** Largest resident memory of the process, what was made ready before included. */
  peakBytes: z.number(),
  /** What came of it, to see that the work was done: objectives, differences, conflicts or bytes. */
  found: z.number(),
});
export type ExchangeReply = z.infer<typeof exchangeReply>;
