import type { AnyRow } from '../../../shared/schemas/document-table.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { TABLE_NAMES } from '../../../shared/schemas/table-names.ts';
import type { WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { MUNICIPALITY } from '../tables/municipality.ts';
import { writeSettings } from '../tables/settings.ts';
import { deleteRow, insertRow, type Table, updateRow } from '../tables/table.ts';
import { tableOf } from '../tables/tables.ts';
import type { DocumentChanges } from './document-changes.ts';
import type { RowChanges } from './row-changes.ts';

/**
 * Brings an archive from one document to another, inside a running step, writing only what `documentChanges` found to differ.
 * The archive must hold the rows of the first as they are there; rows that neither document has are not touched.
 * @returns how many things were written: each field changed, row added and row taken away, a setting for a field.
 */
export function writeChanges(db: WritableDatabase, changes: DocumentChanges): number {
  // A row may come before the one it refers to, and go after it; all must hold at the commit.
  prepared(db, 'PRAGMA defer_foreign_keys = ON').run();
  const tables = TABLE_NAMES.map((name) => rowWrites<AnyRow>(db, tableOf(name), changes.tables[name]));
  const writes = [rowWrites(db, MUNICIPALITY, changes.municipality), ...tables];
  // Rows leave their owner before it goes, since it takes all that is its own with it; and names are free before they are given.
  for (const { update } of writes) update();
  for (const { remove } of writes.toReversed()) remove();
  for (const { insert } of writes) insert();
  writeSettings(db, changes.settings);
  return writes.reduce((sum, { count }) => sum + count, Object.keys(changes.settings).length);
}

interface TableWrites {
  readonly count: number;
  readonly update: () => void;
  readonly remove: () => void;
  readonly insert: () => void;
}

function rowWrites<Row extends { readonly id: Id }>(
  db: WritableDatabase,
  table: Table<Row>,
  { updated, removed, inserted, count }: RowChanges<Row>,
): TableWrites {
  return {
    count,
    update: () => {
      for (const { id, patch } of updated) updateRow(db, table, id, patch);
    },
    remove: () => {
      for (const id of removed) deleteRow(db, table, id);
    },
    insert: () => {
      for (const row of inserted) insertRow(db, table, row);
    },
  };
}
