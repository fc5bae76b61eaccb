import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { ReadableDatabase } from '../archive.ts';
import { readMunicipality } from '../tables/municipality.ts';
import { readSettings } from '../tables/settings.ts';
import { allRows } from '../tables/table.ts';
import { DOCUMENT_TABLES, type DocumentRow, type DocumentTableName, documentOf } from './document-tables.ts';

/**
 * The whole archive as a document to export. Rows are in an order that only their content decides, so that the same archive gives the same
 * text. Read it inside one transaction of reading when another program may write meanwhile.
 */
export function readArchiveDocument(db: ReadableDatabase): ArchiveDocument {
  const rowsOf = <Name extends DocumentTableName>(name: Name): readonly DocumentRow<Name>[] => {
    const { table, order } = DOCUMENT_TABLES[name];
    return allRows(db, table, order.join(', '));
  };
  return documentOf({ municipality: readMunicipality(db), settings: readSettings(db) }, rowsOf);
}
