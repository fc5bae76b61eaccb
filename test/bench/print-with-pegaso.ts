import { createWriteStream } from 'node:fs';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { readCover } from '../../electron/archive/read-cover.ts';
import { readScheda } from '../../electron/archive/read-scheda.ts';
import { selectedObjectives } from '../../electron/archive/selected-objectives.ts';
import { writeSchede } from '../../electron/scheda/write-schede.ts';
import { isoDate } from '../../shared/schemas/primitives.ts';
import { BENCH_PLAN, BENCH_STEP } from './bench-archive.ts';
import { answerPrintJob } from './print-job.ts';

await answerPrintJob(async () => ({
  print: async (job) => {
    const { database: db, close } = openArchive(job.archive, { ...BENCH_STEP, access: 'read' });
    const selection = { plan: BENCH_PLAN, level: 'PEG' } as const;
    const cover = readCover(db, selection, isoDate.parse('2026-10-12'));
    const schede = function* () {
      for (const id of selectedObjectives(db, selection)) yield readScheda(db, id);
    };
    await writeSchede(createWriteStream(job.out), cover, schede());
    close();
  },
  close: async () => undefined,
}));
