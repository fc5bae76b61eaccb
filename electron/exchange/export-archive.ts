import { extname, resolve } from 'node:path';
import type { Selection } from '../../shared/schemas/selection.ts';
import type { Archive } from '../archive/archive.ts';
import { outputRefused } from '../files/output-failure.ts';
import { StagedFile } from '../files/staged-file.ts';
import { ARCHIVE_EXPORT, exportTarget, type OwnFile } from './export-target.ts';
import { type OpenFormat, openDataBytes, selectedDocument } from './spreadsheets/open-data/write-open-data.ts';

/** Formats by extension, and how their files begin that may be written over. */
const FORMATS: Readonly<Record<string, { readonly format: OpenFormat; readonly own: OwnFile }>> = {
  '.json': { format: 'json', own: ARCHIVE_EXPORT },
  '.ods': {
    format: 'ods',
    own: { head: 'application/vnd.oasis.opendocument.spreadsheet', noun: 'un foglio OpenDocument' },
  },
  '.zip': { format: 'csv', own: { head: 'datapackage.json', noun: "un'esportazione di Pegaso" } },
};

export interface ExportedArchive {
  readonly path: string;
  readonly bytes: number;
  /** Objectives that were selected. */
  readonly objectives: number;
}

/**
 * Writes an archive, or what a selection means of it, to a file in the format that its extension says. The same archive gives the same
 * bytes.
 * @throws AppError `output-unwritable`, for an extension that is not known too; `not-found` for a plan or centre that is not there. No
 * half file is left, and what is there and is no export of ours is not touched.
 */
export async function exportArchive(
  archive: Archive,
  out: string,
  selection: Selection = {},
): Promise<ExportedArchive> {
  const path = resolve(out);
  const extension = extname(path).toLowerCase();
  const known = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (known === undefined) {
    throw outputRefused(
      path,
      `l'esportazione si sceglie dall'estensione, che può essere ${Object.keys(FORMATS).join(', ')}`,
    );
  }
  const file = new StagedFile(exportTarget(path, known.own));
  try {
    const { document, objectiveIds } = selectedDocument(archive.database, selection);
    const bytes = await openDataBytes(document, known.format);
    file.write(bytes);
    file.close();
    file.publish();
    return { path, bytes: bytes.length, objectives: objectiveIds.length };
  } finally {
    file.discard();
  }
}
