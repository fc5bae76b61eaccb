import { z } from 'zod';
import { type ChangedEntity, changedEntity, loggedRow, loggedValue } from '../../../shared/schemas/change.ts';
import type { WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

const column = z.string().regex(/^[a-zA-Z]+$/u);

const loggedChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('insert'), entity: changedEntity, entityId: z.string() }),
  z.object({ kind: z.literal('delete'), entity: changedEntity, oldValue: z.string() }),
  z.object({
    kind: z.literal('update'),
    entity: changedEntity,
    entityId: z.string(),
    field: column,
    oldValue: loggedValue,
  }),
]);
type LoggedChange = z.infer<typeof loggedChange>;
type LoggedField = Extract<LoggedChange, { kind: 'update' }>;

/** Fields of one row that were written together: what each held before. */
interface FieldsWritten {
  readonly entity: ChangedEntity;
  readonly entityId: string;
  /** The field that was taken last, which stands before all others in its table. */
  first: string;
  readonly oldValues: Map<string, string | number | null>;
}

/**
 * Takes back every change of a step, the last first: what it inserted is deleted, what it deleted comes back with its identity,
 * and the fields that were written together have their old values together. Runs inside a step of its own, so that the inversion is
 * logged and can be inverted.
 */
export function invertStep(db: WritableDatabase, step: number): void {
  // Rows come back in the order in which they went: a phase may stand before its objective until the commit.
  db.prepare('PRAGMA defer_foreign_keys = ON').run();
  const changes = prepared(
    db,
    'SELECT kind, entity, entityId, field, oldValue FROM changes WHERE step = ? ORDER BY number DESC',
  ).all([step]);
  const isBefore = columnOrder(db);
  let written: FieldsWritten | null = null;
  for (const raw of changes) {
    const change = loggedChange.parse(raw);
    if (change.kind === 'update' && written !== null && isSameWriting(written, change, isBefore)) {
      written.oldValues.set(change.field, change.oldValue);
      written.first = change.field;
      continue;
    }
    if (written !== null) writeBack(db, written);
    written = change.kind === 'update' ? fieldsOf(change) : null;
    if (change.kind !== 'update') invertRow(db, change);
  }
  if (written !== null) writeBack(db, written);
}

/**
 * Whether a field was written with those taken back so far. A statement logs the fields of a row side by side, in the order of the columns:
 * going backwards, one that does not stand before the last is of another statement. Each statement is taken back by itself, since the row
 * was valid between the two; of fields written one by one in that order all are taken back at once, which leads to the same row.
 */
function isSameWriting(
  written: FieldsWritten,
  { entity, entityId, field }: LoggedField,
  isBefore: ColumnOrder,
): boolean {
  return written.entity === entity && written.entityId === entityId && isBefore(entity, field, written.first);
}

function fieldsOf({ entity, entityId, field, oldValue }: LoggedField): FieldsWritten {
  return { entity, entityId, first: field, oldValues: new Map([[field, oldValue]]) };
}

/** Fields that a rule of the table binds to each other, such as the years of a plan, go back in one statement or not at all. */
function writeBack(db: WritableDatabase, { entity, entityId, oldValues }: FieldsWritten): void {
  const assignments = [...oldValues.keys()].map((field) => `${field} = ?`).join(', ');
  prepared(db, `UPDATE ${entity} SET ${assignments} WHERE id = ?`).run([...oldValues.values(), entityId]);
}

function invertRow(db: WritableDatabase, change: Exclude<LoggedChange, LoggedField>): void {
  switch (change.kind) {
    case 'insert':
      prepared(db, `DELETE FROM ${change.entity} WHERE id = ?`).run([change.entityId]);
      return;
    case 'delete': {
      const row = loggedRow.parse(JSON.parse(change.oldValue));
      const columns = z.array(column).parse(Object.keys(row));
      const marks = columns.map(() => '?').join(', ');
      prepared(db, `INSERT INTO ${change.entity} (${columns.join(', ')}) VALUES (${marks})`).run(Object.values(row));
      return;
    }
  }
}

type ColumnOrder = (table: ChangedEntity, field: string, other: string) => boolean;

/** Whether a column of a table stands before another. No undo goes back beyond a migration, so the log was written in the order of now. */
function columnOrder(db: WritableDatabase): ColumnOrder {
  const places = new Map<ChangedEntity, ReadonlyMap<string, number>>();
  const placesOf = (table: ChangedEntity): ReadonlyMap<string, number> => {
    const known = places.get(table);
    if (known !== undefined) return known;
    const names = prepared<[string], { readonly name: string }>(db, 'SELECT name FROM pragma_table_info(?)').all(table);
    const made = new Map(names.map(({ name }, place) => [name, place]));
    places.set(table, made);
    return made;
  };
  return (table, field, other) => {
    const order = placesOf(table);
    return (order.get(field) ?? 0) < (order.get(other) ?? 0);
  };
}
