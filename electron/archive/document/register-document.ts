import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { ReadableDatabase } from '../archive.ts';
import { readMunicipality } from '../tables/municipality.ts';
import { readSettings } from '../tables/settings.ts';
import { allRows } from '../tables/table.ts';
import { DOCUMENT_TABLES, type DocumentRow, type DocumentTableName, documentOf } from './document-tables.ts';

const REGISTERS: readonly DocumentTableName[] = ['plans', 'levels', 'centres', 'people', 'councillors', 'listItems'];

/** What the objectives of an archive refer to, as a document without them: enough to recognise the same names elsewhere. */
export function readRegisterDocument(db: ReadableDatabase): ArchiveDocument {
  const rowsOf = <Name extends DocumentTableName>(name: Name): readonly DocumentRow<Name>[] =>
    REGISTERS.includes(name) ? allRows(db, DOCUMENT_TABLES[name].table, 'id') : [];
  return documentOf({ municipality: readMunicipality(db), settings: readSettings(db) }, rowsOf);
}
