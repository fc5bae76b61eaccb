import { extname, resolve } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { readArchiveDocument } from '../archive/archive-document.ts';
import { inOneReading } from '../archive/one-reading.ts';
import { outputRefused } from '../scheda/print/output-failure.ts';
import { StagedFile } from '../scheda/print/staged-file.ts';
import { exportTarget } from './export-target.ts';

/** Formats by extension. */
const WRITERS: Readonly<Record<string, (archive: Archive) => string>> = {
  '.json': ({ database }) =>
    `${JSON.stringify(
      inOneReading(database, () => readArchiveDocument(database)),
      null,
      2,
    )}\n`,
};

export interface ExportedArchive {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Writes a whole archive to a file in the format that its extension says. The same archive gives the same bytes.
 * @throws AppError `output-unwritable`, for an extension that is not known too. No half file is left, and what is there and is no
 * export of ours is not touched.
 */
export function exportArchive(archive: Archive, out: string): ExportedArchive {
  const path = resolve(out);
  const extension = extname(path).toLowerCase();
  const write = Object.hasOwn(WRITERS, extension) ? WRITERS[extension] : undefined;
  if (write === undefined) {
    throw outputRefused(
      path,
      `l'esportazione si sceglie dall'estensione, che può essere ${Object.keys(WRITERS).join(', ')}`,
    );
  }
  const file = new StagedFile(exportTarget(path));
  try {
    const bytes = Buffer.from(write(archive));
    file.write(bytes);
    file.close();
    file.publish();
    return { path, bytes: bytes.length };
  } finally {
    file.discard();
  }
}
