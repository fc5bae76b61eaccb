import { type DamagedTrees, strayPages, walkTree } from './damaged-trees.ts';
import type { ExpectedColumn, ExpectedTable } from './expected-tables.ts';
import { Unreadable, type Value } from './read-record.ts';
import type { Cell, Family } from './tree-page.ts';

/** A row by its columns. */
export type FoundRow = Readonly<Record<string, Value>>;

/** What is left of a table. */
export interface FoundTable {
  readonly table: ExpectedTable;
  readonly rows: readonly FoundRow[];
  /** Whether there was more of it than its own tree leads to. */
  readonly isHurt: boolean;
  /** What its indexes know of rows that are not among those, by the number of the row. */
  readonly lost: ReadonlyMap<Key, FoundRow>;
  /** Whether an index knows every row there was. */
  readonly isKnown: boolean;
}

/** Number of a row; all of it where rows have no number. */
type Key = number | string;

/** Finds the rows of every table: where its tree leads, then on stray pages. @param pace as in `openTrees`. */
export function findTables(
  trees: DamagedTrees,
  tables: readonly ExpectedTable[],
  pace: () => void,
): readonly FoundTable[] {
  const walked = tables.map((table) => walkTable(trees, table, pace));
  const isOurs = new Set(tables.flatMap(({ name, indexes }) => [name, ...indexes.map((index) => index.name)]));
  const others = [...trees.roots].filter(([name]) => !isOurs.has(name));
  // What other trees have, the words of the search among it, is no stray page.
  for (const [, root] of others) walkEither(trees, root, pace);
  const hurt = walked.filter((found) => found.isHurt);
  if (hurt.length > 0) for (const family of ['table', 'index'] as const) takeStrays(trees, hurt, family, pace);
  return walked.map(({ table, rows, isHurt, lost, isKnown }) => {
    for (const key of rows.keys()) lost.delete(key);
    return { table, rows: [...rows.values()], isHurt, lost, isKnown };
  });
}

interface WalkedTable {
  readonly table: ExpectedTable;
  readonly rows: Map<Key, FoundRow>;
  readonly isHurt: boolean;
  readonly lost: Map<Key, FoundRow>;
  /** Whether an index knows every row there was. */
  readonly isKnown: boolean;
}

const familyOf = ({ isWithoutRowid }: ExpectedTable): Family => (isWithoutRowid ? 'index' : 'table');

function walkTable(trees: DamagedTrees, table: ExpectedTable, pace: () => void): WalkedTable {
  const root = trees.roots.get(table.name);
  const tree = root === undefined ? { cells: [], isHurt: true } : walkTree(trees, root, familyOf(table), pace);
  const rows = new Map<Key, FoundRow>();
  let isHurt = tree.isHurt;
  for (const cell of tree.cells) {
    const row = rowOf(table, cell);
    if (row === null) isHurt = true;
    else rows.set(keyOf(cell, row), row);
  }
  const lost = new Map<Key, FoundRow>();
  let isKnown = false;
  for (const index of table.indexes) {
    const from = trees.roots.get(index.name);
    if (from === undefined) continue;
    const entries = walkTree(trees, from, 'index', pace);
    isKnown ||= !entries.isHurt && index.columns.length === 1 && index.columns[0] === 'id';
    // A blank may stand in an index for rows that are not in another.
    for (const { values } of entries.cells) {
      const rowid = values?.at(-1);
      if (values === null || typeof rowid !== 'number' || values.length !== index.columns.length + 1) continue;
      if (rows.has(rowid)) continue;
      const known = index.columns.flatMap((name, at) => (name === null ? [] : [[name, values[at] ?? null] as const]));
      lost.set(rowid, { ...lost.get(rowid), ...Object.fromEntries(known) });
    }
  }
  return { table, rows, isHurt: isHurt || lost.size > 0, lost, isKnown };
}

function walkEither(trees: DamagedTrees, root: number, pace: () => void): void {
  const kind = trees.pages.page(root)?.[0];
  walkTree(trees, root, kind === 0x0a || kind === 0x02 ? 'index' : 'table', pace);
}

function takeStrays(trees: DamagedTrees, hurt: readonly WalkedTable[], family: Family, pace: () => void): void {
  const tables = hurt.filter(({ table }) => familyOf(table) === family);
  if (tables.length === 0) return;
  for (const { number, cells } of strayPages(trees, family, pace)) {
    const found = tables
      .map((table) => ({ table, rows: cells.flatMap((cell) => strayRow(table, cell)) }))
      .filter(({ rows }) => rows.length > 0)
      .toSorted((one, other) => other.rows.length - one.rows.length);
    const [first, second] = found;
    // Names of people and of councillors look alike where no index tells them apart: neither is guessed.
    if (first === undefined || first.rows.length === second?.rows.length) continue;
    trees.taken.add(number);
    for (const [rowid, row] of first.rows) first.table.rows.set(rowid, row);
  }
}

/** A row of a stray page, unless an index that is whole says that it was deleted before. */
function strayRow({ table, rows, lost, isKnown }: WalkedTable, cell: Cell): readonly (readonly [Key, FoundRow])[] {
  const row = rowOf(table, cell);
  if (row === null || rows.has(keyOf(cell, row))) return [];
  const known = lost.get(keyOf(cell, row));
  if (known === undefined ? isKnown : known['id'] !== undefined && known['id'] !== row['id']) return [];
  return [[keyOf(cell, row), row]];
}

const keyOf = ({ rowid }: Cell, row: FoundRow): Key => rowid ?? JSON.stringify(row);

/** A cell as a row of a table; null where it cannot be one. */
function rowOf({ columns, numbered }: ExpectedTable, { rowid, values }: Cell): FoundRow | null {
  if (values === null || values.length > columns.length) return null;
  const row: Record<string, Value> = {};
  for (const [at, column] of columns.entries()) {
    const value = at < values.length ? values[at] : column.before;
    if (value === undefined) return null;
    if (column.name === numbered) {
      if (value !== null || rowid === null) return null;
      row[column.name] = rowid;
    } else {
      if (!fits(column, value)) return null;
      row[column.name] = value;
    }
  }
  return row;
}

function fits({ name, type, isNullable }: ExpectedColumn, value: Value): boolean {
  if (value === null) return isNullable;
  if (name === 'id' && (typeof value !== 'string' || value.length !== 36)) return false;
  if (value instanceof Unreadable) return true;
  switch (type) {
    case 'TEXT':
      return typeof value === 'string';
    case 'INTEGER':
      return Number.isInteger(value);
    case 'BLOB':
      return value instanceof Uint8Array;
    default:
      return true;
  }
}
