import { AppError } from '../../../shared/errors.ts';
import { type ArchiveDocument, archiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ROOT_NAMES, TABLE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';
import type { WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { MUNICIPALITY } from '../tables/municipality.ts';
import { writeSettings } from '../tables/settings.ts';
import { insertRow, type Table } from '../tables/table.ts';
import { tableOf } from '../tables/tables.ts';

const GIVEN = TABLE_NAMES.filter((name) => tableNamed(name).isGiven);

/**
 * Fills a new archive with a document, every row with the identity it has there; the levels and lists that a new archive begins with
 * give way to those of the document.
 * @throws AppError `conflict` when the archive already holds something.
 */
export function writeArchiveDocument(db: WritableDatabase, document: ArchiveDocument): void {
  refuseFullArchive(db);
  const whole = archiveDocument.parse(document);
  // A child may stand before its parent in the document; all must be there at the commit.
  prepared(db, 'PRAGMA defer_foreign_keys = ON').run();
  for (const table of ['municipality', 'settings', ...GIVEN]) prepared(db, `DELETE FROM ${table}`).run();
  insertAll(db, MUNICIPALITY, whole.municipality === null ? [] : [whole.municipality]);
  writeSettings(db, whole.settings);
  for (const name of TABLE_NAMES) insertAll(db, tableOf(name), whole[name]);
}

function insertAll<Row extends { readonly id: Id }>(
  db: WritableDatabase,
  table: Table<Row>,
  rows: readonly Row[],
): void {
  for (const row of rows) insertRow(db, table, row);
}

function refuseFullArchive(db: WritableDatabase): void {
  for (const table of ROOT_NAMES) {
    if (GIVEN.includes(table) || prepared(db, `SELECT 1 FROM ${table} LIMIT 1`).get() === undefined) continue;
    throw new AppError(
      'conflict',
      "L'archivio contiene già dei dati: creare un archivio nuovo per riempirlo da un documento.",
    );
  }
}
