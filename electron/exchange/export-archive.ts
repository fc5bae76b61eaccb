import { resolve } from 'node:path';
import type { ExportFormat } from '../../shared/ipc/channels/tables.ts';
import { ARCHIVE_DOCUMENT_FORMAT } from '../../shared/schemas/archive-document.ts';
import { isoInstant } from '../../shared/schemas/primitives.ts';
import type { PrintSelection } from '../../shared/schemas/selection.ts';
import type { Archive } from '../archive/archive.ts';
import { lastChange } from '../archive/steps/log-mark.ts';
import { writeWhole } from '../files/staged-file.ts';
import { type FileKind, kindByExtension, WORKBOOK, writableTarget } from '../files/writable-target.ts';
import { writeOdsWorkbook } from './spreadsheets/ods/write-ods-workbook.ts';
import { openDataBytes, type SelectedDocument, selectedDocument } from './spreadsheets/open-data/write-open-data.ts';
import { readableWorkbook } from './spreadsheets/readable/readable-workbook.ts';
import { writeXlsx } from './spreadsheets/xlsx/write-xlsx.ts';

const OWN = "un'esportazione di Pegaso";
const ODS: FileKind = {
  extension: '.ods',
  mark: 'application/vnd.oasis.opendocument.spreadsheet',
  noun: 'un foglio OpenDocument',
};

interface WrittenKind extends FileKind {
  readonly format: ExportFormat;
}

/** What is written for other programs, and for people. */
const DATA: readonly WrittenKind[] = [
  { format: 'json', extension: '.json', mark: `"format": "${ARCHIVE_DOCUMENT_FORMAT}"`, noun: OWN },
  { ...ODS, format: 'ods' },
  { format: 'csv', extension: '.zip', mark: 'datapackage.json', noun: OWN },
];
const READABLE: readonly WrittenKind[] = [
  { ...WORKBOOK, format: 'readableXlsx' },
  { ...ODS, format: 'readableOds' },
];

export interface ExportedArchive {
  readonly path: string;
  readonly bytes: number;
  /** Objectives that were selected. */
  readonly objectives: number;
}

/**
 * Writes an archive, or what a selection means of it, to a file in the format that its extension says: as data for other programs, or as a
 * workbook to read. The same archive gives the same bytes.
 * @throws AppError `output-unwritable`, for an extension that is not known too; `not-found` for a plan or centre that is not there. No
 * half file is left, and what is there and is no export of ours is not touched.
 */
export async function exportArchive(
  archive: Archive,
  out: string,
  selection: PrintSelection = {},
  isReadable = false,
): Promise<ExportedArchive> {
  const path = resolve(out);
  const kinds = isReadable ? READABLE : DATA;
  const extensions = kinds.map(({ extension }) => extension).join(', ');
  const kind = kindByExtension(path, kinds, `l'esportazione si sceglie dall'estensione, che può essere ${extensions}`);
  const target = writableTarget(path, kind);
  const selected = selectedDocument(archive.database, selection);
  const bytes = await bytesOf(archive, selected, kind.format);
  writeWhole(target, bytes);
  return { path, bytes: bytes.length, objectives: selected.objectiveIds.length };
}

function bytesOf(
  { database }: Archive,
  { document, objectiveIds }: SelectedDocument,
  format: ExportFormat,
): Promise<Uint8Array> {
  if (format !== 'readableXlsx' && format !== 'readableOds') return openDataBytes(document, format);
  const at = isoInstant.parse(lastChange(database)?.at);
  const workbook = readableWorkbook({ document, objectiveIds, at });
  return format === 'readableXlsx' ? writeXlsx(workbook) : writeOdsWorkbook(workbook);
}
