import { isoDate } from '../../../shared/schemas/primitives.ts';
import { BENCH_PLAN } from '../archive/bench-archive.ts';
import { answerPrintJob } from './print-job.ts';

const DATE = isoDate.parse('2026-10-12');

// The product runs this same job in a thread of its own; here it has the process to itself, so that its memory can be told.
await answerPrintJob(async () => {
  const { runPrintJob } = await import('../../../electron/scheda/print/run-print-job.ts');
  return {
    print: async ({ archive, out }) => {
      const selection = { plan: BENCH_PLAN, level: 'PEG' } as const;
      const request = { archivePath: archive, selection, date: DATE, outPath: out };
      runPrintJob(request, { onProgress: () => undefined, cancelled: () => false });
    },
    close: async () => undefined,
  };
});
