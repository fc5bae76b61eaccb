import { Worker } from 'node:worker_threads';
import { assertNever } from '../../shared/assert-never.ts';
import { AppError } from '../../shared/errors.ts';
import { endingGate, shutGate } from './ending-gate.ts';
import {
  type EndableThreadData,
  type FromThread,
  fromThread,
  type InputOf,
  type OutputOf,
  type QuestionOf,
  type ThreadContract,
  type ToThread,
} from './thread-messages.ts';

/** How a question is followed while it is worked on. */
export interface CallWatch {
  /** @param about what is being done, Italian. */
  readonly progress?: (about: string, done: number, total: number) => void;
  /** Gives the question up: the thread ends it with the error of its own that says so. */
  readonly signal?: AbortSignal;
}

/** A thread that answers the questions of a contract, one after the other or as its answers allow. Close it, or it stays. */
export interface Thread<Contract extends ThreadContract> {
  /** @throws what the answer throws: an AppError as one, anything else as the bug it is. */
  ask<Name extends QuestionOf<Contract>>(
    name: Name,
    input: InputOf<Contract, Name>,
    watch?: CallWatch,
  ): Promise<OutputOf<Contract, Name>>;
  /** Gives up what is under way, and resolves when the thread is gone; may be called again. */
  close(): Promise<void>;
}

/** A thread that may be ended in the middle of its work: it holds nothing that must be let go in order, SQLite least of all. */
export interface EndableThread<Contract extends ThreadContract> extends Thread<Contract> {
  /** Ends it at once; those who wait hear why. */
  end(why: unknown): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly watch: CallWatch;
  readonly cancel: () => void;
}

/** What a thread may take for what it has just made: V8 would take a hundred megabytes for it, and be no faster. */
const YOUNG_MEGABYTES = 24;

/**
 * Starts a thread. It is never ended from outside: better-sqlite3 may tear the process down with a thread that does not end by itself.
 * @param worker its file, which calls `answerQuestions` with the same contract. @param whenClosed what those hear who ask it after it was
 * closed, or still waited then.
 */
export function startThread<Contract extends ThreadContract>(
  worker: URL,
  contract: Contract,
  whenClosed: () => AppError,
): Thread<Contract> {
  const running = new Worker(worker, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  return threadOver(running, worker.pathname, contract, whenClosed).thread;
}

/**
 * Starts a thread that may be ended, for work that nobody can vouch for: foreign files. Whoever waits hears Node's own error
 * `ERR_WORKER_OUT_OF_MEMORY` when the heap is full. @param megabytes what its heap may grow to.
 */
export function startEndableThread<Contract extends ThreadContract>(
  worker: URL,
  contract: Contract,
  whenClosed: () => AppError,
  megabytes: number,
): EndableThread<Contract> {
  const gate = endingGate();
  const workerData: EndableThreadData = { endingGate: gate.buffer };
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
  const running = new Worker(worker, { resourceLimits, workerData });
  const { thread, endWith } = threadOver(running, worker.pathname, contract, whenClosed);
  let isGone = false;
  running.once('exit', () => {
    isGone = true;
  });
  return {
    ...thread,
    async end(why) {
      endWith(why);
      await shutGate(gate, () => isGone);
      await running.terminate();
    },
  };
}

/** What questions go through, and what makes those who wait when it ends hear something else. */
function threadOver<Contract extends ThreadContract>(
  thread: Worker,
  name: string,
  contract: Contract,
  whenClosed: () => AppError,
): { readonly thread: Thread<Contract>; readonly endWith: (why: unknown) => void } {
  const waiting = new Map<number, Waiting>();
  let closed = false;
  let end: unknown = new Error(`The thread ended without a word: ${name}`);
  let last = 0;
  const endWith = (why: unknown): void => {
    if (!closed) end = why;
    closed = true;
  };
  const tell = (message: ToThread): void => thread.postMessage(message);
  const take = (id: number): Waiting | undefined => {
    const asked = waiting.get(id);
    waiting.delete(id);
    return asked;
  };
  thread.on('message', (raw: unknown) => {
    const message = fromThread.parse(raw);
    if (message.kind === 'progress')
      waiting.get(message.id)?.watch.progress?.(message.about, message.done, message.total);
    else settle(take(message.id), message);
  });
  thread.on('error', (error) => endWith(error));
  const gone = new Promise<void>((resolve) => {
    thread.on('exit', () => {
      for (const { reject } of waiting.values()) reject(end);
      waiting.clear();
      resolve();
    });
  });
  const asking: Thread<Contract> = {
    async ask(asked, input, watch = {}) {
      if (closed) throw whenClosed();
      const { [asked]: question } = contract;
      if (question === undefined) throw new Error(`No such question: ${asked}`);
      last += 1;
      const id = last;
      const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const cancel = (): void => void Atomics.store(new Int32Array(cancelled), 0, 1);
      if (watch.signal?.aborted === true) cancel();
      watch.signal?.addEventListener('abort', cancel, { once: true });
      try {
        const answer = await new Promise((resolve, reject) => {
          waiting.set(id, { resolve, reject, watch, cancel });
          tell({ kind: 'question', id, name: asked, input, cancelled });
        });
        return question.output.parse(answer) as OutputOf<Contract, typeof asked>;
      } finally {
        watch.signal?.removeEventListener('abort', cancel);
      }
    },
    close() {
      endWith(whenClosed());
      for (const { cancel } of waiting.values()) cancel();
      tell({ kind: 'close' });
      return gone;
    },
  };
  return { thread: asking, endWith };
}

/**
 * Asks one question of a thread of its own. It settles when the thread is gone, not before: a program that ends while SQLite leaves a
 * thread may end by a segmentation fault.
 */
export async function callThread<Contract extends ThreadContract, Name extends QuestionOf<Contract>>(
  worker: URL,
  contract: Contract,
  name: Name,
  input: InputOf<Contract, Name>,
  watch: CallWatch = {},
): Promise<OutputOf<Contract, Name>> {
  const thread = startThread(worker, contract, () => new AppError('cancelled', 'Annullato: niente è cambiato.'));
  try {
    return await thread.ask(name, input, watch);
  } finally {
    await thread.close();
  }
}

function settle(asked: Waiting | undefined, message: Exclude<FromThread, { kind: 'progress' }>): void {
  switch (message.kind) {
    case 'answer':
      asked?.resolve(message.value);
      return;
    case 'refused': {
      const { code, message: text, fields, cause } = message;
      asked?.reject(new AppError(code, text, { fields, ...(cause === null ? {} : { cause }) }));
      return;
    }
    case 'broken':
      asked?.reject(message.error);
      return;
    default:
      assertNever(message);
  }
}
