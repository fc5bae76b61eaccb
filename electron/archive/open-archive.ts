import { resolve } from 'node:path';
import type { Archive } from './archive.ts';
import { connectToRead, connectToWrite, readableDatabase } from './connection.ts';

export interface OpenArchiveOptions {
  /** `write` when absent. */
  readonly access?: 'write' | 'read';
  readonly who: string;
  readonly now: () => Date;
}

/** Opens an archive. */
export function openArchive(path: string, { access = 'write', who, now }: OpenArchiveOptions): Archive {
  const absolute = resolve(path);
  const connection = access === 'write' ? connectToWrite(absolute) : connectToRead(absolute);
  return {
    path: absolute,
    access,
    readOnlyReason: null,
    database: readableDatabase(connection),
    who,
    now,
    close: () => {
      connection.close();
    },
  };
}
