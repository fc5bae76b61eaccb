import Database from 'better-sqlite3';
import { z } from 'zod';
import { TABLE_NAMES } from '../../../../shared/schemas/table-names.ts';
import { MIGRATIONS } from '../../migrations/migrations.ts';
import { migrate } from '../migrate.ts';
import type { Stored } from './read-record.ts';

const column = z.object({
  name: z.string(),
  type: z.string(),
  notnull: z.number().transform(Boolean),
  dflt_value: z.string().nullable(),
  pk: z.number(),
});

export interface ExpectedColumn {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  /** What a row has that was written before the column was there; undefined where it cannot be without. */
  readonly before: Stored | undefined;
}

export interface ExpectedIndex {
  readonly name: string;
  /** Its columns; null for an expression. The number of the row follows. */
  readonly columns: readonly (string | null)[];
}

/** A table as the migrations make it: what a damaged file declares of itself is not believed. */
export interface ExpectedTable {
  readonly name: string;
  readonly columns: readonly ExpectedColumn[];
  /** The column that is the number of the row; null where there is none. */
  readonly numbered: string | null;
  /** Columns in the order of the primary key come first in the file of such a table. */
  readonly isWithoutRowid: boolean;
  readonly indexes: readonly ExpectedIndex[];
  /** Columns that name a row of another table, by a column there. */
  readonly references: readonly { readonly from: string; readonly table: string; readonly to: string }[];
}

/** Not data of the archive, but of the file and of the moment. */
const OF_THE_FILE = ['fileFacts', 'currentStep'];

/** Every table with rows of an archive of a version, those that others refer to before them: the catalogue's own order, then the rest. */
export function expectedTables(version: number): readonly ExpectedTable[] {
  const made = new Database(':memory:');
  try {
    const migrations = MIGRATIONS.filter((migration) => migration.version <= version);
    migrate(made, migrations, { who: '', now: () => new Date(0) });
    const list = made
      .prepare<[], { name: string; wr: number }>(
        `SELECT name, wr FROM pragma_table_list JOIN sqlite_schema USING (name)
         WHERE schema = 'main' AND pragma_table_list.type = 'table' ORDER BY sqlite_schema.rowid`,
      )
      .all();
    const names = list.map(({ name }) => name);
    const first = ['municipality', ...TABLE_NAMES, 'settings'].filter((name) => names.includes(name));
    const rest = names.filter((name) => !first.includes(name) && !OF_THE_FILE.includes(name));
    const withoutRowid = new Set(list.filter(({ wr }) => wr === 1).map(({ name }) => name));
    return [...first, ...rest].map((name) => tableOf(made, name, withoutRowid.has(name)));
  } finally {
    made.close();
  }
}

function tableOf(made: Database.Database, name: string, isWithoutRowid: boolean): ExpectedTable {
  const columns = z.array(column).parse(made.pragma(`table_info(${name})`));
  const number = columns.find(({ pk, type }) => pk === 1 && type === 'INTEGER');
  const indexes = z.array(z.object({ name: z.string() })).parse(made.pragma(`index_list(${name})`));
  return {
    name,
    columns: columns.map(({ name: field, type, notnull, dflt_value }) => ({
      name: field,
      type,
      isNullable: !notnull,
      before: beforeOf(made, dflt_value, !notnull),
    })),
    numbered: isWithoutRowid ? null : (number?.name ?? null),
    isWithoutRowid,
    indexes: indexes.map((index) => ({ name: index.name, columns: columnsOf(made, index.name) })),
    references: z
      .array(z.object({ from: z.string(), table: z.string(), to: z.string() }))
      .parse(made.pragma(`foreign_key_list(${name})`)),
  };
}

function beforeOf(made: Database.Database, sql: string | null, isNullable: boolean): Stored | undefined {
  if (sql === null) return isNullable ? null : undefined;
  return made.prepare<[], Stored>(`SELECT ${sql}`).pluck().get();
}

function columnsOf(made: Database.Database, index: string): readonly (string | null)[] {
  return z
    .array(z.object({ name: z.string().nullable() }))
    .parse(made.pragma(`index_info(${index})`))
    .map(({ name }) => name);
}
