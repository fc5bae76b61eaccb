import { AppError } from '../../../shared/errors.ts';
import { type ArchiveDocument, archiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { MUNICIPALITY } from '../tables/municipality.ts';
import { writeSettings } from '../tables/settings.ts';
import { insertRow, type Table } from '../tables/table.ts';
import {
  CENTRES,
  COUNCILLORS,
  INDICATOR_RESULTS,
  INDICATORS,
  LEVELS,
  LIST_ITEMS,
  OBJECTIVES,
  PARTICIPANTS,
  PEOPLE,
  PHASES,
  PLANS,
} from '../tables/tables.ts';

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
  for (const table of ['municipality', 'settings', 'levels', 'listItems']) prepared(db, `DELETE FROM ${table}`).run();
  insertAll(db, MUNICIPALITY, whole.municipality === null ? [] : [whole.municipality]);
  writeSettings(db, whole.settings);
  insertAll(db, PLANS, whole.plans);
  insertAll(db, LEVELS, whole.levels);
  insertAll(db, CENTRES, whole.centres);
  insertAll(db, PEOPLE, whole.people);
  insertAll(db, COUNCILLORS, whole.councillors);
  insertAll(db, LIST_ITEMS, whole.listItems);
  insertAll(db, OBJECTIVES, whole.objectives);
  insertAll(db, PHASES, whole.phases);
  insertAll(db, INDICATORS, whole.indicators);
  insertAll(db, INDICATOR_RESULTS, whole.indicatorResults);
  insertAll(db, PARTICIPANTS, whole.participants);
}

function insertAll<Row extends { readonly id: Id }>(
  db: WritableDatabase,
  table: Table<Row>,
  rows: readonly Row[],
): void {
  for (const row of rows) insertRow(db, table, row);
}

function refuseFullArchive(db: WritableDatabase): void {
  for (const table of ['plans', 'centres', 'people', 'councillors', 'objectives']) {
    if (prepared(db, `SELECT 1 FROM ${table} LIMIT 1`).get() === undefined) continue;
    throw new AppError(
      'conflict',
      "L'archivio contiene già dei dati: creare un archivio nuovo per riempirlo da un documento.",
    );
  }
}
