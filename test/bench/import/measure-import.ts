import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFiles } from '../../../electron/official/import/import-files.ts';
import { schedePdf } from '../../../electron/scheda/write-schede.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import { BENCH_PLAN, BENCH_STEP } from '../archive/bench-archive.ts';
import { median, timed } from '../statistics.ts';
import { officialText } from './official-text.ts';

export type ImportFormat = 'text' | 'pdf';

export interface ImportMeasure {
  readonly format: ImportFormat;
  readonly n: number;
  readonly bytes: number;
  /** Reading the file and taking it into a new archive. */
  readonly seconds: number;
}

const DATE = isoDate.parse('2026-10-12');

/** Where the file of a format is, which the last measure of it wrote. */
export const importedFile = (format: ImportFormat, folder: string): string => join(folder, `schede.${format}`);

/** Imports schede from an official document of a format into a new archive, several times. */
export async function measureImport(
  format: ImportFormat,
  schede: readonly Scheda[],
  folder: string,
  runs: number,
): Promise<ImportMeasure> {
  const file = importedFile(format, folder);
  if (format === 'text') await writeFile(file, officialText(DATE, schede));
  else await writeFile(file, schedePdf({ date: DATE, parameters: {} }, schede));
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) seconds.push(await timedImport(file, schede.length));
  return { format, n: schede.length, bytes: (await stat(file)).size, seconds: median(seconds) };
}

async function timedImport(file: string, expected: number): Promise<number> {
  const archive = `${file}.pegaso`;
  const { seconds, result } = await timed(() => importFiles(archive, [file], { ...BENCH_STEP, plan: BENCH_PLAN }));
  await rm(archive, { force: true });
  const [outcome] = result.files;
  if (outcome === undefined || 'refusal' in outcome) throw new Error(`Not imported: ${outcome?.refusal.message}`);
  if (outcome.report.created.length < expected) throw new Error(`Only ${outcome.report.created.length} imported`);
  return seconds;
}
