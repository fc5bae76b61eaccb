import { AppError } from '../../../shared/errors.ts';
import { cleanTexts } from '../../../shared/format/clean-texts.ts';
import { agreeing } from '../../../shared/format/table-words.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { newId } from '../tables/new-id.ts';
import { deleteRow, insertRow, rowsWhere, type Table, updateRow, type Where } from '../tables/table.ts';
import { blankLinks, copyOwnedRows } from './copied-rows.ts';
import type { OrderedRow, RowKind } from './row-kind.ts';

/** Changes cells of rows. @throws AppError `not-found` for a row that is not of this objective. */
export function writeRows<Row extends OrderedRow, Typed>(
  db: WritableDatabase,
  kind: RowKind<Row, Typed>,
  objectiveId: Id,
  changes: readonly { readonly id: Id; readonly patch: Typed }[],
): void {
  requireRows(
    db,
    kind,
    objectiveId,
    changes.map(({ id }) => id),
  );
  for (const { id, patch: typed } of changes) {
    const patch = cleanTexts(typed);
    updateRow(db, kind.table, id, kind.fields(db, patch));
    kind.writeOwned?.(db, id, patch);
  }
}

/** Puts new rows at a place, pushing the others down; a place past the end is the end. @returns their ids. */
export function insertRows<Row extends OrderedRow, Typed>(
  db: WritableDatabase,
  kind: RowKind<Row, Typed>,
  objectiveId: Id,
  position: number,
  rows: readonly Typed[],
): readonly Id[] {
  const before = orderedRows(db, kind.table, objectiveId);
  const ids = cleanTexts(rows).map((typed) => {
    const id = newId();
    insertRow(db, kind.table, { ...kind.blank(id, objectiveId, before.length), ...kind.fields(db, typed) });
    kind.writeOwned?.(db, id, typed);
    return id;
  });
  const order = before.map(({ id }) => id);
  placeInOrder(db, kind, objectiveId, order.toSpliced(position, 0, ...ids));
  return ids;
}

/** Copies rows, each copy right after the last of them. @returns the ids of the copies. */
export function duplicateRows<Row extends OrderedRow, Typed>(
  db: WritableDatabase,
  kind: RowKind<Row, Typed>,
  objectiveId: Id,
  ids: readonly Id[],
): readonly Id[] {
  const rows = requireRows(db, kind, objectiveId, ids);
  const copies = copiesOf(
    db,
    kind,
    objectiveId,
    rows.filter(({ id }) => ids.includes(id)),
  );
  const end = rows.findLastIndex(({ id }) => ids.includes(id)) + 1;
  placeInOrder(db, kind, objectiveId, rows.map(({ id }) => id).toSpliced(end, 0, ...copies));
  return copies;
}

/** Moves rows together to a place, counted among the rows that stay. */
export function moveRows<Row extends OrderedRow, Typed>(
  db: WritableDatabase,
  kind: RowKind<Row, Typed>,
  objectiveId: Id,
  ids: readonly Id[],
  position: number,
): void {
  const order = requireRows(db, kind, objectiveId, ids).map(({ id }) => id);
  const moved = order.filter((id) => ids.includes(id));
  const staying = order.filter((id) => !ids.includes(id));
  placeInOrder(db, kind, objectiveId, staying.toSpliced(position, 0, ...moved));
}

/** Deletes rows with all that is their own. */
export function deleteRows<Row extends OrderedRow, Typed>(
  db: WritableDatabase,
  kind: RowKind<Row, Typed>,
  objectiveId: Id,
  ids: readonly Id[],
): void {
  const order = requireRows(db, kind, objectiveId, ids).map(({ id }) => id);
  for (const id of ids) deleteRow(db, kind.table, id);
  placeInOrder(
    db,
    kind,
    objectiveId,
    order.filter((id) => !ids.includes(id)),
  );
}

function copiesOf<Row extends OrderedRow, Typed>(
  db: WritableDatabase,
  kind: RowKind<Row, Typed>,
  objectiveId: Id,
  rows: readonly Row[],
): readonly Id[] {
  return rows.map((row) => {
    const id = newId();
    insertRow(db, kind.table, { ...row, ...blankLinks(kind.table.name), id, objectiveId });
    copyOwnedRows(db, kind.table.name, row.id, id);
    return id;
  });
}

/** The rows of one objective, in their order. */
export function orderedRows<Row extends OrderedRow>(
  db: ReadableDatabase,
  table: Table<Row>,
  objectiveId: Id,
): readonly Row[] {
  return rowsWhere(db, table, { objectiveId } as Where<Row>);
}

function requireRows<Row extends OrderedRow, Typed>(
  db: ReadableDatabase,
  kind: RowKind<Row, Typed>,
  objectiveId: Id,
  ids: readonly Id[],
): readonly Row[] {
  const rows = orderedRows(db, kind.table, objectiveId);
  const known = new Set(rows.map(({ id }) => id));
  if (ids.every((id) => known.has(id))) return rows;
  const { noun } = kind.table;
  throw new AppError(
    'not-found',
    `${noun} non c'è più: forse è ${agreeing(noun, 'stat')} ${agreeing(noun, 'eliminat')} nel frattempo.`,
  );
}

/** Writes only the positions that change, so that the history tells what moved. */
function placeInOrder<Row extends OrderedRow, Typed>(
  db: WritableDatabase,
  kind: RowKind<Row, Typed>,
  objectiveId: Id,
  order: readonly Id[],
): void {
  const positions = new Map(orderedRows(db, kind.table, objectiveId).map(({ id, position }) => [id, position]));
  const write = prepared(db, `UPDATE ${kind.table.name} SET position = ? WHERE id = ?`);
  for (const [position, id] of order.entries()) {
    if (positions.get(id) !== position) write.run([position, id]);
  }
}
