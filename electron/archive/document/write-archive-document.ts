import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type ArchiveDocument, archiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { AnyRow } from '../../../shared/schemas/document-table.ts';
import { ROOT_NAMES, TABLE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';
import type { WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { MUNICIPALITY } from '../tables/municipality.ts';
import { writeSettings } from '../tables/settings.ts';
import { insertRow } from '../tables/table.ts';
import { tableOf } from '../tables/tables.ts';

const GIVEN = TABLE_NAMES.filter((name) => tableNamed(name).isGiven);

/**
 * Fills a new archive with a document, every row with the identity it has there; the levels and lists that a new archive begins with
 * give way to those of the document.
 * @throws AppError `conflict` when the archive already holds something; ZodError for a row that is none.
 */
export function writeArchiveDocument(db: WritableDatabase, document: ArchiveDocument): void {
  const filling = new ArchiveFilling(db);
  for (const name of TABLE_NAMES) for (const row of document[name]) filling.add(name, row);
  filling.end(document);
}

/** Does the same row by row as they come, in any order, so that the document need not be whole in memory. */
export class ArchiveFilling {
  readonly #db: WritableDatabase;

  /** @throws AppError `conflict` when the archive already holds something. */
  constructor(db: WritableDatabase) {
    refuseFullArchive(db);
    this.#db = db;
    // A child may stand before its parent in the document; all must be there at the commit.
    prepared(db, 'PRAGMA defer_foreign_keys = ON').run();
    for (const table of ['municipality', 'settings', ...GIVEN]) prepared(db, `DELETE FROM ${table}`).run();
  }

  /** @throws ZodError for what is no row of the table, Error for a table that is none. */
  add(table: string, row: unknown): void {
    const name = TABLE_NAMES.find((known) => known === table);
    if (name === undefined) throw new Error(`No such table: ${table}`);
    insertRow<AnyRow>(this.#db, tableOf(name), tableNamed(name).schema.parse(row));
  }

  /** Writes what is in a document once. @throws ZodError */
  end(document: unknown): void {
    const { municipality, settings } = ONCE.parse(document);
    if (municipality !== null) insertRow(this.#db, MUNICIPALITY, municipality);
    writeSettings(this.#db, settings);
  }
}

/** What is in a document once, whatever else is in it. */
const ONCE = z.looseObject({
  municipality: archiveDocument.shape.municipality,
  settings: archiveDocument.shape.settings,
});

function refuseFullArchive(db: WritableDatabase): void {
  for (const table of ROOT_NAMES) {
    if (GIVEN.includes(table) || prepared(db, `SELECT 1 FROM ${table} LIMIT 1`).get() === undefined) continue;
    throw new AppError(
      'conflict',
      "L'archivio contiene già dei dati: creare un archivio nuovo per riempirlo da un documento.",
    );
  }
}
