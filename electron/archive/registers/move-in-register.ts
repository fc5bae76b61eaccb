import { AppError } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import { allRows, rowsWhere, rowWhere, updateRow } from '../tables/table.ts';
import { CENTRES, LIST_ITEMS } from '../tables/tables.ts';

/** Registers whose order is data. */
export type OrderedKind = 'centre' | 'listItem';

/** Puts a row right before another of its register, or last; writes only the positions that change. @throws AppError `not-found`. */
export function moveInRegister(db: WritableDatabase, kind: OrderedKind, id: Id, before: Id | null): void {
  const rows = rowsBeside(db, kind, id);
  const order = rows.map((row) => row.id).filter((one) => one !== id);
  const at = before === null ? order.length : order.indexOf(before);
  if (at < 0) throw gone();
  const positions = new Map(rows.map((row) => [row.id, row.position]));
  for (const [position, one] of order.toSpliced(at, 0, id).entries()) {
    if (positions.get(one) === position) continue;
    if (kind === 'centre') updateRow(db, CENTRES, one, { position });
    else updateRow(db, LIST_ITEMS, one, { position });
  }
}

function rowsBeside(db: WritableDatabase, kind: OrderedKind, id: Id) {
  if (kind === 'centre') {
    if (rowWhere(db, CENTRES, { id }) === null) throw gone();
    return allRows(db, CENTRES);
  }
  const item = rowWhere(db, LIST_ITEMS, { id });
  if (item === null) throw gone();
  return rowsWhere(db, LIST_ITEMS, { kind: item.kind });
}

function gone(): AppError {
  return new AppError('not-found', "La voce non c'è più: forse è stata eliminata nel frattempo.");
}
