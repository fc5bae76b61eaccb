import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addSampleYear } from '../archive/sample/add-sample-year.ts';
import { buildSample } from '../archive/sample/build-sample.ts';
import { readSample } from '../archive/sample/read-sample.ts';
import type { PrintRequest } from '../scheda/print/print-request.ts';
import { printSchede } from '../scheda/print/print-schede.ts';

export interface DemoOutcome {
  readonly archive: string;
  readonly objectives: number;
  readonly pages: number;
  /** The PDFs: all schede in one, then those of each centre. */
  readonly files: readonly string[];
}

/**
 * Builds the archive of the sample Comune afresh in a folder and prints its schede: `schede.pdf`, and `centri/` with a file a
 * centre. Touches nothing else of the folder. Same source, same bytes of the PDFs.
 * @throws AppError as building and printing do.
 */
export async function runDemo(folder: string, now: () => Date): Promise<DemoOutcome> {
  const sample = readSample();
  const archivePath = join(folder, 'sample.pegaso');
  const centres = join(folder, 'centri');
  mkdirSync(centres, { recursive: true });
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${archivePath}${suffix}`, { force: true });
  buildSample(archivePath, { who: 'demo', now, sample });
  addSampleYear(archivePath, { who: 'demo', now });
  const request: Omit<PrintRequest, 'outPath'> = {
    archivePath,
    selection: { plan: sample.plan.code, level: 'PEG' },
    date: sample.date,
  };
  const all = await printSchede({ ...request, outPath: join(folder, 'schede.pdf') });
  const byCentre = await printSchede({ ...request, split: 'centre', outPath: join(centres, 'schede.pdf') });
  return {
    archive: archivePath,
    objectives: all.objectives,
    pages: all.pages,
    files: [...all.files, ...byCentre.files],
  };
}
