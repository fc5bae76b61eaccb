import { parentPort, workerData } from 'node:worker_threads';
import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { endingGate, guardStreams } from './ending-gate.ts';
import {
  endableThreadData,
  type FromThread,
  type QuestionOf,
  type ThreadContract,
  type ToThread,
  toThread,
} from './thread-messages.ts';

/** How long a cancelled question may go unnoticed while the thread waits for something, in milliseconds. */
const LOOK_MS = 50;

/** What an answer hears and tells while it works. */
export interface AnswerWatch {
  /** Also looks whether the question was given up: from then on `signal` is aborted. */
  readonly progress: (about: string, done: number, total: number) => void;
  /** Whether whoever asked gave the question up; looks at the shared flag, so that work without a pause may ask too. */
  readonly cancelled: () => boolean;
  /** Aborted a moment after the question was given up, for work that waits. */
  readonly signal: AbortSignal;
}

/** For each question, how it is answered. */
export type Answers<Contract extends ThreadContract> = {
  readonly [Name in QuestionOf<Contract>]: (
    input: z.output<Contract[Name]['input']>,
    watch: AnswerWatch,
  ) => z.input<Contract[Name]['output']> | Promise<z.input<Contract[Name]['output']>>;
};

/**
 * Makes the thread that calls it answer, until it is told to close; then it ends by itself. An error is told to whoever asked and not
 * thrown out of the thread, which would end it. @param closing lets go of what the thread holds.
 */
export function answerQuestions<Contract extends ThreadContract>(
  contract: Contract,
  answers: Answers<Contract>,
  closing: () => void = () => undefined,
): void {
  const endable = endableThreadData.nullish().parse(workerData);
  if (endable) guardStreams(endingGate(endable.endingGate));
  const tell = (message: FromThread): void => parentPort?.postMessage(message);
  const refuse = (id: number, error: unknown): void => {
    if (error instanceof AppError) {
      const { code, message, fields, cause } = error;
      tell({
        kind: 'refused',
        id,
        code,
        message,
        fields: { ...fields },
        cause: cause === undefined ? null : told(cause),
      });
      return;
    }
    tell({ kind: 'broken', id, error: copied(error) });
  };
  const answer = async ({
    id,
    name,
    input,
    cancelled: shared,
  }: Extract<ToThread, { kind: 'question' }>): Promise<void> => {
    const flag = new Int32Array(shared);
    const abort = new AbortController();
    const cancelled = (): boolean => {
      if (Atomics.load(flag, 0) === 1) abort.abort();
      return abort.signal.aborted;
    };
    const look = setInterval(cancelled, LOOK_MS);
    try {
      const question = contract[name];
      // Each answer takes the parsed input of its own question; over a union of names TypeScript cannot see it.
      const work = answers[name as QuestionOf<Contract>] as
        | ((input: unknown, watch: AnswerWatch) => unknown)
        | undefined;
      if (question === undefined || work === undefined)
        throw new Error(`Asked what this thread does not know: ${name}`);
      const value = await work(question.input.parse(input), {
        progress: (about, done, total) => {
          cancelled();
          tell({ kind: 'progress', id, about, done, total });
        },
        cancelled,
        signal: abort.signal,
      });
      tell({ kind: 'answer', id, value: question.output.parse(value) });
    } catch (error) {
      refuse(id, error);
    } finally {
      clearInterval(look);
    }
  };
  parentPort?.on('message', (raw: unknown) => {
    const message = toThread.parse(raw);
    if (message.kind === 'question') {
      void answer(message);
      return;
    }
    closing();
    parentPort?.close();
  });
}

const told = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** An error as it can be copied to another thread: as it is where nothing of it is lost, else in words. */
function copied(error: unknown): unknown {
  try {
    const copy: unknown = structuredClone(error);
    if (error instanceof Error && copy instanceof Error && copy.message === error.message) return error;
  } catch {
    // Something in it cannot be copied.
  }
  return new Error(told(error));
}
