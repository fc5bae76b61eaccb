import { allowUriNames } from '../../archive/connection/uri-names.ts';
import { callThread } from '../../threads/worker-call.ts';
import { printContract } from './print-contract.ts';
import type { Printed, PrintRequest } from './print-request.ts';

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
  allowUriNames();
  return callThread(new URL('./print-worker.ts', import.meta.url), printContract, 'print', request, {
    ...(onProgress === undefined
      ? {}
      : { progress: (_: string, done: number, total: number) => onProgress(done, total) }),
    ...(signal === undefined ? {} : { signal }),
  });
}
