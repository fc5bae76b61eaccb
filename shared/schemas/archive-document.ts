import { z } from 'zod';
import type { DocumentRow, DocumentTableName } from './document-table.ts';
import { municipality } from './municipality.ts';
import { settings } from './settings.ts';
import { eachTable, tableNamed } from './table-names.ts';

export const ARCHIVE_DOCUMENT_FORMAT = 'pegaso-archivio';
export const ARCHIVE_DOCUMENT_VERSION = 3;

/** The rows of a document, table by table. */
export type RowsByTable = { readonly [Name in DocumentTableName]: readonly DocumentRow<Name>[] };
type RowLists = { readonly [Name in DocumentTableName]: z.ZodType<readonly DocumentRow<Name>[]> };

/** A list of rows of each table. */
const rowLists = eachTable<RowLists>((name) => z.array(tableNamed(name).schema).readonly());

/**
 * A whole archive as one JSON document: every row with its identity, in a stable order; numbers with two decimals are integer
 * hundredths. The history is not part of it. Its tables are those of the catalogue. Published as JSON Schema in docs/schema.
 */
export const archiveDocument = z.strictObject({
  format: z.literal(ARCHIVE_DOCUMENT_FORMAT),
  version: z.literal(ARCHIVE_DOCUMENT_VERSION),
  municipality: municipality.nullable(),
  settings,
  ...rowLists,
});
export type ArchiveDocument = z.infer<typeof archiveDocument>;

/** Makes a document of rows that are had table by table. */
export function documentOf(
  { municipality, settings }: Pick<ArchiveDocument, 'municipality' | 'settings'>,
  rowsOf: <Name extends DocumentTableName>(name: Name) => readonly DocumentRow<Name>[],
): ArchiveDocument {
  const tables = eachTable<RowsByTable>(rowsOf);
  return { format: ARCHIVE_DOCUMENT_FORMAT, version: ARCHIVE_DOCUMENT_VERSION, municipality, settings, ...tables };
}
