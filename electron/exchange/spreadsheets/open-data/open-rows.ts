import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { OpenTable } from './open-table.ts';

/** A value of open data, as the archive holds it. */
export type OpenValue = string | number | boolean | null;
export type OpenRow = Readonly<Record<string, OpenValue>>;

/** The rows of a table in a document, in the document's own order. */
export function openRows(document: ArchiveDocument, { rows }: OpenTable): readonly OpenRow[] {
  switch (rows) {
    case 'municipality':
      return document.municipality === null ? [] : [document.municipality];
    case 'settings':
      return [document.settings];
    default:
      return document[rows];
  }
}
