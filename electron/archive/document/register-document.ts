import { type ArchiveDocument, documentOf } from '../../../shared/schemas/archive-document.ts';
import { REGISTER_NAMES } from '../../../shared/schemas/table-names.ts';
import type { ReadableDatabase } from '../archive.ts';
import { readMunicipality } from '../tables/municipality.ts';
import { readSettings } from '../tables/settings.ts';
import { allRows } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';

/** What the objectives of an archive refer to, as a document without them: enough to recognise the same names elsewhere. */
export function readRegisterDocument(db: ReadableDatabase): ArchiveDocument {
  const once = { municipality: readMunicipality(db), settings: readSettings(db) };
  return documentOf(once, (name) => (REGISTER_NAMES.includes(name) ? allRows(db, TABLES[name]) : []));
}
