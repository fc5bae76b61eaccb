import { printSchede } from '../../electron/scheda/print/print-schede.ts';
import { isoDate } from '../../shared/schemas/primitives.ts';
import { BENCH_PLAN } from './bench-archive.ts';
import { answerPrintJob } from './print-job.ts';

const DATE = isoDate.parse('2026-10-12');

await answerPrintJob(async () => ({
  print: async ({ archive, out }) => {
    const selection = { plan: BENCH_PLAN, level: 'PEG' } as const;
    await printSchede({ archivePath: archive, selection, date: DATE, outPath: out });
  },
  close: async () => undefined,
}));
