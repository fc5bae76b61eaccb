import type { Database as Connection } from 'better-sqlite3';
import { fieldName } from '../../../../shared/format/field-names.ts';
import { parentField, TREE_NAMES } from '../../../../shared/schemas/table-names.ts';
import type { BroughtRows } from './bring-rows.ts';
import type { SalvageLosses } from './salvage-losses.ts';
import type { PlainRow } from './stand-ins.ts';

/** Lets rows stand by themselves whose place was under a row that is lost, or under one that stands under them. */
export function settleTrees(db: Connection, brought: BroughtRows, losses: SalvageLosses): void {
  for (const table of TREE_NAMES) {
    const field = parentField(table);
    const rows = brought.get(table) as Map<unknown, PlainRow> | undefined;
    if (field === null || rows === undefined) continue;
    const settled = new Set<unknown>();
    for (const id of rows.keys()) {
      const loose = looseOn(rows, field, id, settled);
      if (loose === null) continue;
      rows.set(loose['id'], { ...loose, [field]: null });
      db.prepare(`UPDATE ${table} SET ${field} = NULL WHERE id = ?`).run(loose['id']);
      losses.tell('cut', table, loose, `da riscrivere o controllare: ${fieldName(table, field)}`);
    }
  }
}

/** The row on the way up from one that has a parent which is not there, or is itself on the way; null where the way ends well. */
function looseOn(
  rows: ReadonlyMap<unknown, PlainRow>,
  field: string,
  id: unknown,
  settled: Set<unknown>,
): PlainRow | null {
  const way = new Set<unknown>();
  let loose: PlainRow | null = null;
  for (let row = rows.get(id); row !== undefined && !settled.has(row['id']); ) {
    way.add(row['id']);
    const parent = row[field] ?? null;
    if (parent === null) break;
    const above = way.has(parent) ? undefined : rows.get(parent);
    if (above === undefined) loose = row;
    row = above;
  }
  for (const one of way) settled.add(one);
  return loose;
}
