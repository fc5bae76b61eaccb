import { existsSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Archive } from '../archive/archive.ts';
import { createArchive } from '../archive/create-archive.ts';
import { openArchive } from '../archive/open-archive.ts';
import type { ImportReport } from './import-report.ts';
import { type ImportOptions, importSchede } from './import-schede.ts';
import type { OfficialDocument } from './official-document.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { readOfficialFile } from './read-official-file.ts';

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
  try {
    const document: OfficialDocument = await readOfficialFile(readDocumentBytes(path), basename(path));
    return { path, report: importSchede(target.archive(), document, options) };
  } catch (error) {
    if (error instanceof AppError) return { path, refusal: error };
    throw error;
  }
}

/** The archive that files go into: one that is there is opened at once, a new one when the first document is ready. */
class ImportTarget {
  readonly path: string;
  readonly isNew: boolean;
  readonly #options: ImportFilesOptions;
  #archive: Archive | null;

  constructor(path: string, options: ImportFilesOptions) {
    this.path = path;
    this.#options = options;
    this.isNew = !existsSync(path);
    this.#archive = this.isNew ? null : openToWrite(path, options);
  }

  archive(): Archive {
    this.#archive ??= createArchive(this.path, this.#options);
    return this.#archive;
  }

  /** Closes the archive; one made here that took nothing in goes away again. */
  close(tookSomething: boolean): void {
    const made = this.isNew && this.#archive !== null;
    this.#archive?.close();
    if (made && !tookSomething)
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${this.path}${suffix}`, { force: true });
  }
}

function openToWrite(path: string, options: ImportFilesOptions): Archive {
  const archive = openArchive(path, options);
  if (archive.access === 'write') return archive;
  archive.close();
  throw new AppError('archive-read-only', archive.readOnlyReason ?? `L'archivio «${path}» è in sola lettura.`);
}
