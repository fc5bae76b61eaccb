import { AppError } from '../../../shared/errors.ts';
import type { Archive } from '../archive.ts';
import type { UpdateBackup } from './backups/backup-archive.ts';
import { type OpenArchiveOptions, openArchive } from './open-archive.ts';

/** In whose name an archive is opened, and by which clock. */
export interface Author {
  /** Who the change log names. */
  readonly who: string;
  readonly now: () => Date;
  /** Where copies before great changes go; in each archive's own folder of copies when absent. */
  readonly backup?: UpdateBackup;
  /** Hears of every archive that is opened in this name, before any work: what there is to tell of it. */
  readonly opened?: (archive: Archive) => void;
}

/** Opens an archive for one piece of work, and closes it. @throws what the work throws, or what closing has to say. */
export async function withArchive<T>(
  path: string,
  access: Archive['access'],
  options: Author & Pick<OpenArchiveOptions, 'check'>,
  work: (archive: Archive) => T | Promise<T>,
): Promise<T> {
  const archive = openArchive(path, { ...options, access });
  let result: T;
  try {
    options.opened?.(archive);
    result = await work(archive);
  } catch (error) {
    closeAfterFailure(archive);
    throw error;
  }
  archive.close();
  return result;
}

/** The work's own failure is what is told; what closing has to say is still so at the next opening. */
function closeAfterFailure(archive: Archive): void {
  try {
    archive.close();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
