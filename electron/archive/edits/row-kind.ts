import type { Id } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import type { Patch, Table } from '../tables/table.ts';

/** A row of an objective that stands in an order. */
export interface OrderedRow {
  readonly id: Id;
  readonly objectiveId: Id;
  readonly position: number;
}

/** What the grids need to know of a kind of rows: how a new one begins, and how what was typed becomes fields. */
export interface RowKind<Row extends OrderedRow, Typed> {
  readonly table: Table<Row>;
  /** A row with every field blank. */
  readonly blank: (id: Id, objectiveId: Id, position: number) => Row;
  /** Fields of the row itself, names turned into references. */
  readonly fields: (db: WritableDatabase, typed: Typed) => Patch<Row>;
  /** Writes what is kept in rows of its own (an indicator's earlier results). */
  readonly writeOwned?: (db: WritableDatabase, id: Id, typed: Typed) => void;
}
