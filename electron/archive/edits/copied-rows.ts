import type { Id } from '../../../shared/schemas/primitives.ts';
import { ownedBy, tableNamed } from '../../../shared/schemas/table-names.ts';
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
      insertRow(db, tableOf(name), { ...row, id, [field]: to });
      copyOwnedRows(db, name, row.id, id);
    }
  }
}
