import { Worker } from 'node:worker_threads';
import { assertNever } from '../../../shared/assert-never.ts';
import { AppError } from '../../../shared/errors.ts';
import { allowUriNames } from '../../archive/connection/uri-names.ts';
import type { WorkWatch } from '../exchange-work.ts';
import type { MergeDesk } from './merge-desk.ts';
import type { MergeJob } from './merge-job.ts';
import type { DeskAnswer, DeskMethod, DeskQuestion, DeskThreadInput } from './merge-messages.ts';

/** A merge in a thread of its own, so that the window stays responsive. Close it, or the thread stays. */
export interface MergeThread {
  ask<Name extends DeskMethod>(
    name: Name,
    ...input: Parameters<MergeDesk[Name]>
  ): Promise<Awaited<ReturnType<MergeDesk[Name]>>>;
  /** Resolves when the thread is gone; may be called again. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts a thread, which reads and compares. @throws AppError what `MergeDesk.open` refuses, or `cancelled` by the signal. */
export async function startMergeThread(job: MergeJob, { progress, signal }: WorkWatch): Promise<MergeThread> {
  allowUriNames();
  const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: DeskThreadInput = { job, cancelled };
  const worker = new Worker(new URL('./merge-worker.ts', import.meta.url), { workerData });
  const waiting = new Map<number, Waiting>();
  let isGone = false;
  let end: unknown = new AppError('not-found', 'Questo confronto è stato chiuso: farlo di nuovo.');
  const settled = (id: number): Waiting | undefined => {
    const asked = waiting.get(id);
    waiting.delete(id);
    return asked;
  };
  const failed = (id: number, error: unknown): void => {
    // Without a desk the thread ends, and whoever waits hears of it when it is gone.
    if (id === 0) end = error;
    else settled(id)?.reject(error);
  };
  worker.on('message', (answer: DeskAnswer) => {
    switch (answer.kind) {
      case 'progress':
        progress(answer.about, answer.done, answer.total);
        return;
      case 'answer':
        settled(answer.id)?.resolve(answer.value);
        return;
      case 'refused': {
        const { code, message, fields, cause } = answer;
        failed(answer.id, new AppError(code, message, { fields, ...(cause === '' ? {} : { cause }) }));
        return;
      }
      case 'broken':
        failed(answer.id, answer.error);
        return;
      default:
        assertNever(answer);
    }
  });
  worker.on('error', (error) => {
    end = error;
  });
  const gone = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      isGone = true;
      for (const { reject } of waiting.values()) reject(end);
      resolve();
    });
  });
  const answerTo = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (isGone) reject(end);
      else waiting.set(id, { resolve, reject });
    });
  const cancel = (): void => {
    Atomics.store(new Int32Array(cancelled), 0, 1);
  };
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await answerTo(0);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  let last = 0;
  const post = (question: DeskQuestion): void => worker.postMessage(question);
  return {
    ask<Name extends DeskMethod>(name: Name, ...input: Parameters<MergeDesk[Name]>) {
      last += 1;
      const answer = answerTo(last);
      post({ id: last, name, input });
      return answer as Promise<Awaited<ReturnType<MergeDesk[Name]>>>;
    },
    close() {
      post({ id: -1, name: 'close', input: [] });
      return gone;
    },
  };
}
