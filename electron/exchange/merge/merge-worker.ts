import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import { workCancelled } from '../exchange-work.ts';
import { MergeDesk } from './merge-desk.ts';
import type { DeskAnswer, DeskQuestion, DeskThreadInput } from './merge-messages.ts';

/*
 * The thread that holds a merge while it is looked at, until it is told to close. An error that is not an AppError is a bug, and surfaces in
 * the other thread; none is thrown out of this one, nor is it ended from outside, because better-sqlite3 may tear the process down
 * with a thread that does not end by itself.
 */

const { job, cancelled } = workerData as DeskThreadInput;
const flag = new Int32Array(cancelled);
const tell = (answer: DeskAnswer): void => parentPort?.postMessage(answer);

async function answer(id: number, work: () => unknown): Promise<void> {
  try {
    tell({ kind: 'answer', id, value: await work() });
  } catch (error) {
    if (error instanceof AppError) {
      const { code, message, fields, cause } = error;
      tell({ kind: 'refused', id, code, message, fields, cause: String(cause ?? '') });
    } else {
      tell({ kind: 'broken', id, error });
    }
  }
}

function listen(desk: MergeDesk): void {
  parentPort?.on('message', ({ id, name, input }: DeskQuestion) => {
    if (name === 'close') {
      parentPort?.close();
      return;
    }
    // Names and inputs are paired by `MergeThread.ask`; over a union of names TypeScript cannot see it.
    const method = desk[name] as (this: MergeDesk, ...input: readonly unknown[]) => unknown;
    void answer(id, () => method.call(desk, ...input));
  });
}

await answer(0, async () => {
  const desk = await MergeDesk.open(job, (about, done, total) => {
    if (Atomics.load(flag, 0) === 1) throw workCancelled();
    tell({ kind: 'progress', about, done, total });
  });
  listen(desk);
});
