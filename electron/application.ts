import type { Finding } from '../shared/schemas/finding.ts';
import type { Archive } from './archive/archive.ts';
import type { ArchiveInfo } from './archive/archive-info.ts';
import { openArchive } from './archive/open-archive.ts';
import { localDate } from './local-date.ts';
import type { ImportedFiles, ImportFilesOptions } from './official/import-files.ts';

export interface ApplicationOptions {
  /** Who the change log names. */
  readonly who: string;
  readonly now: () => Date;
}

/**
 * The use cases of Pegaso over archive files, for any host: each opens the archive it is given and closes it. What is heavy is
 * loaded when it is asked for. All refuse with AppError and an Italian message.
 */
export interface Application {
  /** Takes official schede into an archive, which is made if it is not there. */
  importFiles(
    archive: string,
    files: readonly string[],
    request: Omit<ImportFilesOptions, keyof ApplicationOptions>,
  ): Promise<ImportedFiles>;
  /** What the archive holds: counts, versions, last backup. */
  info(archive: string): Promise<ArchiveInfo>;
  /** Every finding of the archive as of today. */
  check(archive: string): Promise<readonly Finding[]>;
}

export function createApplication(options: ApplicationOptions): Application {
  const today = () => localDate(options.now());
  return {
    importFiles: async (path, files, request) => {
      const { importFiles } = await import('./official/import-files.ts');
      return importFiles(path, files, { ...request, ...options });
    },
    info: async (path) => {
      const { archiveInfo } = await import('./archive/archive-info.ts');
      return withArchive(path, 'read', options, archiveInfo);
    },
    check: async (path) => {
      const { checkArchive } = await import('./archive/check-archive.ts');
      return withArchive(path, 'read', options, ({ database }) => checkArchive(database, today()));
    },
  };
}

async function withArchive<T>(
  path: string,
  access: Archive['access'],
  options: ApplicationOptions,
  work: (archive: Archive) => T | Promise<T>,
): Promise<T> {
  const archive = openArchive(path, { ...options, access });
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}
