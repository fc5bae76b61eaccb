import { Worker } from 'node:worker_threads';
import { assertNever } from '../../../shared/assert-never.ts';
import { AppError } from '../../../shared/errors.ts';
import { allowUriNames } from '../../archive/connection/uri-names.ts';
import type { Printed, PrintRequest } from './print-request.ts';
import { type WorkerInput, workerMessage } from './worker-message.ts';

export interface PrintOptions {
  /** Called after each objective. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Cancels the print: it ends with AppError `cancelled`, and no file is left or changed. */
  readonly signal?: AbortSignal;
}

/**
 * Prints the selected schede of an archive to PDF in a thread of its own, so that the caller stays responsive.
 * @throws AppError `nothing-to-print`, `output-unwritable`, `cancelled`, `not-found`, or what opening the archive throws.
 */
export function printSchede(request: PrintRequest, { onProgress, signal }: PrintOptions = {}): Promise<Printed> {
  const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cancel = (): void => {
    Atomics.store(new Int32Array(cancelled), 0, 1);
  };
  if (signal?.aborted === true) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  return new Promise<Printed>((resolve, reject) => {
    const input: WorkerInput = { request, cancelled };
    allowUriNames();
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url), { workerData: input });
    let settle = () => reject(new Error('The printing thread ended without a word.'));
    worker.on('message', (raw: unknown) => {
      const message = workerMessage.parse(raw);
      switch (message.kind) {
        case 'progress':
          onProgress?.(message.done, message.total);
          return;
        case 'printed':
          settle = () => resolve(message.printed);
          return;
        case 'refused':
          settle = () => reject(new AppError(message.code, message.message, { cause: message.cause }));
          return;
        case 'broken':
          settle = () => reject(message.error);
          return;
        default:
          assertNever(message);
      }
    });
    worker.on('error', (error) => {
      settle = () => reject(error);
    });
    // Not before the thread is gone: a program that ends while SQLite leaves a thread may end by a segmentation fault.
    worker.on('exit', () => settle());
  }).finally(() => signal?.removeEventListener('abort', cancel));
}
