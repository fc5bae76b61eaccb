import { basename, resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { backupBefore } from '../../archive/file/backup-archive.ts';
import { readDocumentBytes } from '../../files/read-document-bytes.ts';
import { readOfficialFile } from '../read-official-file.ts';
import type { ImportReport } from './import-report.ts';
import { type ImportOptions, importSchede } from './import-schede.ts';
import { ImportTarget } from './import-target.ts';

export interface ImportFilesOptions extends ImportOptions {
  readonly who: string;
  readonly now: () => Date;
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
 * @throws AppError when the archive itself cannot be written, or `cancelled` between two files.
 */
export async function importFiles(
  path: string,
  files: readonly string[],
  options: ImportFilesOptions,
): Promise<ImportedFiles> {
  const target = new ImportTarget(resolve(path), options);
  const outcomes: FileOutcome[] = [];
  try {
    if (!target.isNew && options.onConflict === 'replace') backupBefore(target.archive());
    for (const [index, file] of files.entries()) {
      if (options.signal?.aborted === true) throw new AppError('cancelled', 'Importazione annullata.');
      options.onFile?.(index, files.length);
      outcomes.push(await outcomeOf(file, target, options));
    }
  } finally {
    target.close(outcomes.some((outcome) => 'report' in outcome));
  }
  return { archive: target.path, created: target.isNew, files: outcomes };
}

async function outcomeOf(path: string, target: ImportTarget, options: ImportOptions): Promise<FileOutcome> {
  const read = await attempted(() => readOfficialFile(readDocumentBytes(path), basename(path)));
  if ('refusal' in read) return { path, refusal: read.refusal };
  const archive = target.archive();
  const taken = await attempted(() => importSchede(archive, read.value, options));
  return 'refusal' in taken ? { path, refusal: taken.refusal } : { path, report: taken.value };
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
