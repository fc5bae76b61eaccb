import { AppError } from '../../../shared/errors.ts';
import { cleanLine } from '../../../shared/format/clean-text.ts';
import { folded } from '../../../shared/format/folded.ts';
import type { ListKind } from '../../../shared/schemas/list-item.ts';
import { isAddedLabel, type ListLabel } from '../../../shared/schemas/list-label.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import { newId } from '../tables/new-id.ts';
import { allRows, insertRow, rowsWhere, rowWhere } from '../tables/table.ts';
import { COUNCILLORS, LIST_ITEMS, PEOPLE } from '../tables/tables.ts';

/* Forms write names; rows hold identities. A blank name is nobody. */

const LISTS: Readonly<Record<ListKind, { readonly field: string; readonly name: string }>> = {
  status: { field: 'status', name: 'degli stati' },
  indicatorType: { field: 'type', name: 'dei tipi di indicatore' },
  relation: { field: 'relation', name: 'delle relazioni' },
};

/** The person spelled so, added when new: a responsible is printed as it was typed. */
export function personNamed(db: WritableDatabase, typed: string): Id | null {
  const name = cleanLine(typed);
  if (name === '') return null;
  const known = rowWhere(db, PEOPLE, { name }) ?? sameName(allRows(db, PEOPLE), name);
  if (known !== null) return known.id;
  const id = newId();
  insertRow(db, PEOPLE, { id, name });
  return id;
}

/** The councillor named so, added when new. */
export function councillorNamed(db: WritableDatabase, typed: string): Id | null {
  const name = cleanLine(typed);
  if (name === '') return null;
  const known = rowWhere(db, COUNCILLORS, { name }) ?? sameName(allRows(db, COUNCILLORS), name);
  if (known !== null) return known.id;
  const id = newId();
  insertRow(db, COUNCILLORS, { id, name });
  return id;
}

/**
 * The item of a list with this label; one that is to be added stands at the list's end from then on.
 * @throws AppError `field-invalid` for a label that the list does not have, and that nobody said to add.
 */
export function listItemLabelled(db: WritableDatabase, kind: ListKind, typed: ListLabel): Id | null {
  const label = cleanLine(isAddedLabel(typed) ? typed.added : typed);
  if (label === '') return null;
  const items = rowsWhere(db, LIST_ITEMS, { kind });
  const item = items.find((one) => one.label === label);
  if (item !== undefined) return item.id;
  if (isAddedLabel(typed)) {
    const same = items.find((one) => folded(one.label) === folded(label));
    if (same !== undefined) return same.id;
    const id = newId();
    insertRow(db, LIST_ITEMS, { id, kind, label, position: items.length });
    return id;
  }
  const { field, name } = LISTS[kind];
  const message = `«${label}» non è nell'elenco ${name}: sceglierne una voce, o aggiungerla negli elenchi.`;
  throw new AppError('field-invalid', message, { fields: { [field]: message } });
}

/** Who is there under the same name with characters in it that nobody sees. */
function sameName<Row extends { readonly name: string }>(rows: readonly Row[], name: string): Row | null {
  return rows.find((row) => cleanLine(row.name) === name) ?? null;
}
