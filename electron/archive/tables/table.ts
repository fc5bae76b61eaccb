import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { agreeing } from '../../../shared/format/table-words.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { constraintFailure } from './constraint-failure.ts';

/** A table whose columns are the fields of a schema. Every table of data has one: writing, log, export and undo go by it. */
export interface Table<Row extends { readonly id: Id }> {
  readonly name: string;
  /** What a row is called in messages, with its article: `La fase`. */
  readonly noun: string;
  readonly schema: z.ZodType<Row>;
  readonly columns: readonly (keyof Row & string)[];
  /** Columns by which rows are ordered where nothing else is said. */
  readonly order: readonly (keyof Row & string)[];
  readonly insert: string;
}

/** Describes a table; `shape` is that of the schema. */
export function defineTable<Row extends { readonly id: Id }>(
  name: string,
  noun: string,
  schema: z.ZodType<Row> & { readonly shape: Readonly<Record<keyof Row & string, unknown>> },
  order: readonly (keyof Row & string)[] = ['id'],
): Table<Row> {
  const columns = Object.keys(schema.shape) as (keyof Row & string)[];
  const insert = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  return { name, noun, schema, columns, order, insert };
}

/** Writes a new row. @throws AppError `field-invalid` when its name or code is taken. */
export function insertRow<Row extends { readonly id: Id }>(
  db: WritableDatabase,
  table: Table<Row>,
  row: NoInfer<Row>,
): void {
  write(
    db,
    table,
    table.insert,
    table.columns.map((column) => row[column]),
  );
}

/** Fields of a row to change; what is absent stays as it is. */
export type Patch<Row> = { readonly [Field in Exclude<keyof Row, 'id'>]?: Row[Field] };

/** Changes fields of one row. @throws AppError `not-found` when there is no such row, `field-invalid` as `insertRow`. */
export function updateRow<Row extends { readonly id: Id }>(
  db: WritableDatabase,
  table: Table<Row>,
  id: Id,
  patch: Patch<Row>,
): void {
  const fields = table.columns.filter((column) => column !== 'id' && Object.hasOwn(patch, column));
  if (fields.length < Object.keys(patch).length)
    throw new Error(`Unknown field of ${table.name} in ${Object.keys(patch)}`);
  if (fields.length === 0) return;
  const values: Readonly<Record<string, unknown>> = patch;
  const assignments = fields.map((field) => `${field} = ?`).join(', ');
  const sql = `UPDATE ${table.name} SET ${assignments} WHERE id = ?`;
  const changes = write(db, table, sql, [...fields.map((field) => values[field]), id]);
  if (changes === 0) throw rowNotFound(table);
}

/** Deletes one row with all that is its own. @throws AppError `not-found`, or `conflict` when others refer to it. */
export function deleteRow(
  db: WritableDatabase,
  table: Pick<Table<{ readonly id: Id }>, 'name' | 'noun'>,
  id: Id,
): void {
  const changes = write(db, table, `DELETE FROM ${table.name} WHERE id = ?`, [id]);
  if (changes === 0) throw rowNotFound(table);
}

/** Every row. @param order an SQL `ORDER BY` list; the table's own when absent. */
export function allRows<Row extends { readonly id: Id }>(
  db: ReadableDatabase,
  table: Table<Row>,
  order: string = table.order.join(', '),
): readonly Row[] {
  return prepared<[], Row>(db, `SELECT ${table.columns.join(', ')} FROM ${table.name} ORDER BY ${order}`).all();
}

/** Values that columns must have. */
export type Where<Row> = { readonly [Column in keyof Row]?: Extract<Row[Column], string | number> };

/** The rows where columns have these values. @param order an SQL `ORDER BY` list; the table's own when absent. */
export function rowsWhere<Row extends { readonly id: Id }>(
  db: ReadableDatabase,
  table: Table<Row>,
  where: Where<Row>,
  order: string = table.order.join(', '),
): readonly Row[] {
  const sql = `${selectWhere(table, where)} ORDER BY ${order}`;
  return prepared<unknown[], Row>(db, sql).all(...Object.values(where));
}

/** The row where columns have these values, which no two rows have. */
export function rowWhere<Row extends { readonly id: Id }>(
  db: ReadableDatabase,
  table: Table<Row>,
  where: Where<Row>,
): Row | null {
  return prepared<unknown[], Row>(db, selectWhere(table, where)).get(...Object.values(where)) ?? null;
}

function selectWhere<Row extends { readonly id: Id }>({ name, columns }: Table<Row>, where: Where<Row>): string {
  const conditions = Object.keys(where).map((column) => `${column} = ?`);
  return `SELECT ${columns.join(', ')} FROM ${name} WHERE ${conditions.join(' AND ')}`;
}

/** Rows that a statement wrote. */
function write(db: WritableDatabase, { noun }: { readonly noun: string }, sql: string, values: unknown[]): number {
  try {
    return prepared(db, sql).run(values).changes;
  } catch (error) {
    throw constraintFailure(error, noun);
  }
}

function rowNotFound(table: { readonly noun: string }): AppError {
  return new AppError(
    'not-found',
    `${table.noun} non c'è più: forse è ${agreeing(table.noun, 'stat')} ${agreeing(table.noun, 'eliminat')} nel frattempo.`,
  );
}
