import { resolve } from 'node:path';
import { ARCHIVE_DOCUMENT_FORMAT } from '../../shared/schemas/archive-document.ts';
import type { Selection } from '../../shared/schemas/selection.ts';
import type { Archive } from '../archive/archive.ts';
import { writeWhole } from '../files/staged-file.ts';
import { type FileKind, kindByExtension, writableTarget } from '../files/writable-target.ts';
import { type OpenFormat, openDataBytes, selectedDocument } from './spreadsheets/open-data/write-open-data.ts';

const OWN = "un'esportazione di Pegaso";

const FORMATS: readonly (FileKind & { readonly format: OpenFormat })[] = [
  { format: 'json', extension: '.json', mark: `"format": "${ARCHIVE_DOCUMENT_FORMAT}"`, noun: OWN },
  {
    format: 'ods',
    extension: '.ods',
    mark: 'application/vnd.oasis.opendocument.spreadsheet',
    noun: 'un foglio OpenDocument',
  },
  { format: 'csv', extension: '.zip', mark: 'datapackage.json', noun: OWN },
];

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
  const extensions = FORMATS.map(({ extension }) => extension).join(', ');
  const kind = kindByExtension(
    path,
    FORMATS,
    `l'esportazione si sceglie dall'estensione, che può essere ${extensions}`,
  );
  const target = writableTarget(path, kind);
  const { document, objectiveIds } = selectedDocument(archive.database, selection);
  const bytes = await openDataBytes(document, kind.format);
  writeWhole(target, bytes);
  return { path, bytes: bytes.length, objectives: objectiveIds.length };
}
