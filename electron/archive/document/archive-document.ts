import { type ArchiveDocument, documentOf } from '../../../shared/schemas/archive-document.ts';
import type { ReadableDatabase } from '../archive.ts';
import { readMunicipality } from '../tables/municipality.ts';
import { readSettings } from '../tables/settings.ts';
import { allRows } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';

/**
 * The whole archive as a document to export. Rows are in an order that only their content decides, so that the same archive gives the same
 * text. Read it inside one transaction of reading when another program may write meanwhile.
 */
export function readArchiveDocument(db: ReadableDatabase): ArchiveDocument {
  const once = { municipality: readMunicipality(db), settings: readSettings(db) };
  return documentOf(once, (name) => allRows(db, TABLES[name]));
}
