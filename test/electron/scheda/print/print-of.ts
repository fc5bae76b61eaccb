import type { PrintRequest } from '../../../../electron/scheda/print/print-request.ts';
import { runPrintJob } from '../../../../electron/scheda/print/run-print-job.ts';
import { AppError } from '../../../../shared/errors.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';

/** Nobody looks on, and nobody stops it. */
export const WATCH = { onProgress: () => undefined, cancelled: () => false };

/** The print of the PEG objectives of an archive. */
export const printOf = (archivePath: string, outPath: string, different: Partial<PrintRequest> = {}): PrintRequest => ({
  archivePath,
  selection: { level: 'PEG' },
  date: isoDate.parse('2026-01-31'),
  outPath,
  ...different,
});

/** The refusal of a job, as code and message. */
export function refusal(job: PrintRequest, watch: Parameters<typeof runPrintJob>[1] = WATCH): string {
  try {
    runPrintJob(job, watch);
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'printed';
}
