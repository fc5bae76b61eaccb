import { type ListItem, type ListKind, listItem } from '../../shared/schemas/list-item.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { defineTable, insertRow, type Patch, rowsWhere, updateRow } from './tables/table.ts';

export const LIST_ITEMS = defineTable<ListItem>('listItems', 'La voce di elenco', listItem);

export function insertListItem(db: WritableDatabase, row: ListItem): void {
  insertRow(db, LIST_ITEMS, row);
}

export function updateListItem(db: WritableDatabase, id: Id, patch: Patch<ListItem>): void {
  updateRow(db, LIST_ITEMS, id, patch);
}

/** The items of one list, in their order. */
export function listItems(db: ReadableDatabase, kind: ListKind): readonly ListItem[] {
  return rowsWhere(db, LIST_ITEMS, 'kind', kind, 'position, id');
}

export function listItemByLabel(db: ReadableDatabase, kind: ListKind, label: string): ListItem | null {
  return listItems(db, kind).find((item) => item.label === label) ?? null;
}
