import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Patch } from '../tables/table.ts';

/** What leads from the rows of a table to others; to be written as updates, then removals, then insertions. */
export interface RowChanges<Row> {
  readonly updated: readonly { readonly id: Id; readonly patch: Patch<Row> }[];
  readonly removed: readonly Id[];
  readonly inserted: readonly Row[];
  /** Fields changed, rows added and rows taken away. */
  readonly count: number;
}

/**
 * Compares rows by identity. A row that takes the name or code which another had is removed and inserted again with the same
 * identity: written in place, it would meet the other before that one gives it up.
 * @param unique columns that no two rows have alike.
 */
export function rowChanges<Row extends { readonly id: Id }>(
  columns: readonly (keyof Row & string)[],
  unique: readonly (keyof Row & string)[],
  from: readonly Row[],
  to: readonly Row[],
): RowChanges<Row> {
  if (from === to) return { updated: [], removed: [], inserted: [], count: 0 };
  const before = new Map(from.map((row) => [row.id, row]));
  const keyOf = (row: Row): string => JSON.stringify(unique.map((column) => row[column]));
  const isKey = (row: Row): boolean => unique.length > 0 && unique.every((column) => row[column] !== null);
  const holders = new Map(from.filter(isKey).map((row) => [keyOf(row), row.id]));
  const updated: { readonly id: Id; readonly patch: Patch<Row> }[] = [];
  const removed: Id[] = [];
  const inserted: Row[] = [];
  let count = 0;
  for (const row of to) {
    const old = before.get(row.id);
    before.delete(row.id);
    if (old === undefined) {
      inserted.push(row);
      count += 1;
      continue;
    }
    if (old === row) continue;
    const fields = columns.filter((column) => old[column] !== row[column]);
    if (fields.length === 0) continue;
    count += fields.length;
    const holder = fields.some((field) => unique.includes(field)) && isKey(row) ? holders.get(keyOf(row)) : undefined;
    if (holder !== undefined) {
      removed.push(row.id);
      inserted.push(row);
    } else {
      updated.push({ id: row.id, patch: Object.fromEntries(fields.map((field) => [field, row[field]])) as Patch<Row> });
    }
  }
  return { updated, removed: [...removed, ...before.keys()], inserted, count: count + before.size };
}
