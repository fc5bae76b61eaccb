import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import { runPrintJob } from './run-print-job.ts';
import { type WorkerMessage, workerInput } from './worker-message.ts';

/*
 * The thread that prints. An error that is not an AppError is a bug, and surfaces in the other thread; it is not thrown out of this one,
 * because better-sqlite3 may tear the process down with a thread that does not end by itself.
 */

const { request, cancelled } = workerInput.parse(workerData);
const flag = new Int32Array(cancelled);
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

try {
  const printed = runPrintJob(request, {
    onProgress: (done, total) => tell({ kind: 'progress', done, total }),
    cancelled: () => Atomics.load(flag, 0) === 1,
  });
  tell({ kind: 'printed', printed });
} catch (error) {
  if (error instanceof AppError) {
    tell({ kind: 'refused', code: error.code, message: error.message, cause: String(error.cause ?? '') });
  } else {
    tell({ kind: 'broken', error });
  }
}
