import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { type ExchangeReply, exchangeJob } from './exchange-job.ts';
import { readyTask } from './ready-task.ts';

/* A process of the bench: makes one task ready, does it once, tells what it cost. */

const job = exchangeJob.parse(JSON.parse(process.argv[2] ?? ''));
const task = await readyTask(job);
globalThis.gc?.();
const start = performance.now();
const found = await task();
const seconds = (performance.now() - start) / 1_000;
const reply: ExchangeReply = { seconds, found, peakBytes: process.resourceUsage().maxRSS * 1_024 };
process.send?.(reply);
