import type { Id } from '../../../shared/schemas/primitives.ts';
import { ownedBy, TABLE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';
import type { WritableDatabase } from '../archive.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow, rowsWhere } from '../tables/table.ts';
import { tableOf } from '../tables/tables.ts';

/** Copies all that belongs to a row of a table to another that has none of it, each copy with an identity of its own. */
export function copyOwnedRows(db: WritableDatabase, table: string, from: Id, to: Id): void {
  for (const name of ownedBy(table)) {
    const field = tableNamed(name).owner?.field ?? '';
    for (const row of rowsWhere(db, tableOf(name), { [field]: from })) {
      const id = newId();
      insertRow(db, tableOf(name), { ...row, ...blankLinks(name), id, [field]: to });
      copyOwnedRows(db, name, row.id, id);
    }
  }
}

/** What a copy has instead of what its original goes on from: nothing, since two would go on from the same. */
export function blankLinks(table: string): Readonly<Record<string, null>> {
  const name = TABLE_NAMES.find((known) => known === table);
  return Object.fromEntries((name === undefined ? [] : tableNamed(name).links).map((field) => [field, null]));
}
