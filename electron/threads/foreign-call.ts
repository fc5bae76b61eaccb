import { statSync } from 'node:fs';
import { cpuUsage, memoryUsage } from 'node:process';
import { AppError } from '../../shared/errors.ts';
import type { InputOf, OutputOf, QuestionOf, ThreadContract } from './thread-messages.ts';
import { type CallWatch, startEndableThread } from './worker-call.ts';

/** What the heap of the thread may grow to, in megabytes. */
const HEAP_MEGABYTES = 512;
/** What the program may grow by meanwhile, in megabytes: bytes lie outside of the heap, where V8 sets them no limit. */
const GROWTH_MEGABYTES = 832;
/**
 * Seconds of the processor for a small file, since a machine that is busy with other things is no fault of the file; and bytes for each second more, up to the most that a person would wait.
 */
const LEAST_SECONDS = 4;
const BYTES_A_SECOND = 64 * 1_024;
const MOST_SECONDS = 300;
/** How many times as long it may last by the clock: a disk that does not answer must not keep a person waiting for ever. */
const MOST_WAITING = 10;
/** How often the thread is looked at, in milliseconds. */
const LOOK_MS = 100;

const MEGABYTE = 1_024 * 1_024;

/** A file that is read in a thread of its own. */
export interface ForeignFile {
  readonly path: string;
  /** How its refusal is said. @param reason Italian, lower case, why and what to do; no full stop. */
  readonly refused: (reason: string, cause?: unknown) => AppError;
}

/**
 * Asks one question about a foreign file of a thread that is ended when it is given up, or takes more time or memory than such a file may.
 * The thread opens no archive: only what holds none may be ended.
 * @throws what the answer throws; `cancelled`; the file's refusal, which says the limit that it went over.
 */
export async function callForeign<Contract extends ThreadContract, Name extends QuestionOf<Contract>>(
  worker: URL,
  contract: Contract,
  name: Name,
  input: InputOf<Contract, Name>,
  { path, refused }: ForeignFile,
  watch: CallWatch = {},
): Promise<OutputOf<Contract, Name>> {
  const cancelled = () => new AppError('cancelled', 'Annullato: niente è cambiato.');
  if (watch.signal?.aborted === true) throw cancelled();
  const thread = startEndableThread(worker, contract, cancelled, HEAP_MEGABYTES);
  const tooLarge = (cause?: unknown) =>
    refused(
      `leggerlo ha preso più di ${HEAP_MEGABYTES} MB di memoria, dividerlo in più file o controllare di avere scelto quello giusto`,
      cause,
    );
  const seconds = secondsFor(path);
  const tooLong = () =>
    refused(`leggerlo ha preso più di ${seconds} secondi, dividerlo in più file o procurarsene un'altra copia`);
  const began = performance.now();
  const used = cpuUsage();
  const held = memoryUsage.rss();
  const look = setInterval(() => {
    const { user, system } = cpuUsage(used);
    const waited = (performance.now() - began) / 1_000;
    if (memoryUsage.rss() - held > GROWTH_MEGABYTES * MEGABYTE) void thread.end(tooLarge());
    else if ((user + system) / 1e6 > seconds || waited > seconds * MOST_WAITING) void thread.end(tooLong());
  }, LOOK_MS);
  const giveUp = () => void thread.end(cancelled());
  watch.signal?.addEventListener('abort', giveUp, { once: true });
  try {
    return await thread.ask(name, input, watch);
  } catch (error) {
    throw isOutOfMemory(error) ? tooLarge(error) : error;
  } finally {
    watch.signal?.removeEventListener('abort', giveUp);
    // Told to end by itself, and ended when it does not.
    await thread.close();
    clearInterval(look);
  }
}

/** By the size of the file: what is small and takes long was made to. */
function secondsFor(path: string): number {
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return Math.min(MOST_SECONDS, LEAST_SECONDS + Math.ceil(size / BYTES_A_SECOND));
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
