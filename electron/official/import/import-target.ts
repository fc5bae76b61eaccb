import { existsSync, rmSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { Archive } from '../../archive/archive.ts';
import { createArchive } from '../../archive/file/create-archive.ts';
import { openArchive } from '../../archive/file/open-archive.ts';
import type { Author } from '../../archive/file/with-archive.ts';

/** The archive that files go into: one that is there is opened at once, a new one when the first document is ready. */
export class ImportTarget {
  readonly path: string;
  readonly isNew: boolean;
  readonly #author: Author;
  #archive: Archive | null;

  constructor(path: string, author: Author) {
    this.path = path;
    this.#author = author;
    this.isNew = !existsSync(path);
    this.#archive = this.isNew ? null : openToWrite(path, author);
  }

  archive(): Archive {
    if (this.#archive === null) {
      this.#archive = createArchive(this.path, this.#author);
      this.#author.opened?.(this.#archive);
    }
    return this.#archive;
  }

  /** Closes the archive; one made here that took nothing in goes away again. */
  close(tookSomething: boolean): void {
    const made = this.isNew && this.#archive !== null;
    this.#archive?.close();
    if (made && !tookSomething)
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${this.path}${suffix}`, { force: true });
  }
}

function openToWrite(path: string, author: Author): Archive {
  const archive = openArchive(path, author);
  author.opened?.(archive);
  if (archive.access === 'write') return archive;
  archive.close();
  throw new AppError('archive-read-only', archive.readOnlyReason ?? `L'archivio «${path}» è in sola lettura.`);
}
