import type { Archive } from '../archive.ts';
import { openArchive } from './open-archive.ts';

/** In whose name an archive is opened, and by which clock. */
export interface Author {
  /** Who the change log names. */
  readonly who: string;
  readonly now: () => Date;
}

/** Opens an archive for one piece of work, and closes it. */
export async function withArchive<T>(
  path: string,
  access: Archive['access'],
  options: Author,
  work: (archive: Archive) => T | Promise<T>,
): Promise<T> {
  const archive = openArchive(path, { ...options, access });
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}
