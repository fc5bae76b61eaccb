import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { PrintSelection } from '../../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../../archive/archive.ts';
import { inOneReading } from '../../../archive/connection/one-reading.ts';
import { readArchiveDocument } from '../../../archive/document/archive-document.ts';
import { readDocumentSlice } from '../../../archive/document/document-slice.ts';
import { selectedObjectives } from '../../../archive/objectives/selected-objectives.ts';
import { writeCsvPackage } from './csv-package.ts';
import { writeOdsDocument } from './ods-document.ts';

export type OpenFormat = 'ods' | 'csv' | 'json';

/** The bytes of a document in an open format: a spreadsheet, a zip of CSV files with their description, or JSON. The same document gives the same. */
export async function openDataBytes(document: ArchiveDocument, format: OpenFormat): Promise<Uint8Array> {
  switch (format) {
    case 'ods':
      return writeOdsDocument(document);
    case 'csv':
      return writeCsvPackage(document);
    case 'json':
      return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
  }
}

export interface SelectedDocument {
  readonly document: ArchiveDocument;
  /** Those that were selected; the document has those above them too. */
  readonly objectiveIds: readonly Id[];
}

/**
 * The part of an archive that a selection means: its objectives and those above them, all whole, with what they refer to; the whole archive
 * where nothing is selected. @throws AppError `not-found` for a plan or centre that is not there.
 */
export function selectedDocument(db: ReadableDatabase, selection: PrintSelection): SelectedDocument {
  return inOneReading(db, () => {
    const objectiveIds = selectedObjectives(db, selection);
    if (Object.keys(selection).length === 0) return { document: readArchiveDocument(db), objectiveIds };
    // Who reads it back takes every objective of it to be there with all its rows.
    const withThoseAbove = readDocumentSlice(db, objectiveIds).objectives.map(({ id }) => id);
    return { document: readDocumentSlice(db, withThoseAbove), objectiveIds };
  });
}
