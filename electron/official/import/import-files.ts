import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { backupBefore } from '../../archive/file/backups/backup-archive.ts';
import type { Author } from '../../archive/file/with-archive.ts';
import { readOfficialApart } from '../read-official-apart.ts';
import type { ImportReport } from './import-report.ts';
import { type ImportOptions, importSchede } from './import-schede.ts';
import { ImportTarget } from './import-target.ts';

export interface ImportFilesOptions extends ImportOptions, Author {
  readonly signal?: AbortSignal;
  /** Called before each file is read, with how many are done. */
  readonly onFile?: (done: number, total: number) => void;
}

/** What became of one file: taken in, or refused with nothing of it written. */
export type FileOutcome =
  | { readonly path: string; readonly report: ImportReport }
  | { readonly path: string; readonly refusal: AppError };

export interface ImportedFiles {
  readonly archive: string;
  /** Whether the archive was made for them. */
  readonly created: boolean;
  readonly files: readonly FileOutcome[];
}

/**
 * Takes files into an archive one after the other, each all or nothing; a refused file does not stop the others. An archive
 * that is not there yet is made when the first file has been read, and unmade when none was taken in.
 * @throws AppError when the archive itself cannot be written, or `cancelled` between two files or while one is read.
 */
export async function importFiles(
  path: string,
  files: readonly string[],
  options: ImportFilesOptions,
): Promise<ImportedFiles> {
  const target = new ImportTarget(resolve(path), options);
  const outcomes: FileOutcome[] = [];
  try {
    if (!target.isNew && options.onConflict === 'replace') backupBefore(target.archive(), options.backup);
    for (const [index, file] of files.entries()) {
      if (options.signal?.aborted === true) throw importCancelled();
      options.onFile?.(index, files.length);
      outcomes.push(await outcomeOf(file, target, options));
    }
  } finally {
    target.close(outcomes.some((outcome) => 'report' in outcome));
  }
  return { archive: target.path, created: target.isNew, files: outcomes };
}

async function outcomeOf(path: string, target: ImportTarget, options: ImportFilesOptions): Promise<FileOutcome> {
  const read = await attempted(() =>
    readOfficialApart(path, options.signal === undefined ? {} : { signal: options.signal }),
  );
  if ('refusal' in read) {
    if (read.refusal.code === 'cancelled') throw importCancelled();
    return { path, refusal: read.refusal };
  }
  const archive = target.archive();
  const taken = await attempted(() => importSchede(archive, read.value, options));
  return 'refusal' in taken ? { path, refusal: taken.refusal } : { path, report: taken.value };
}

function importCancelled(): AppError {
  return new AppError('cancelled', 'Importazione annullata.');
}

async function attempted<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T } | { readonly refusal: AppError }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error };
    throw error;
  }
}
