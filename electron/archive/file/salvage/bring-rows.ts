import Database, { type Database as Connection, type Statement } from 'better-sqlite3';
import { fieldName } from '../../../../shared/format/field-names.ts';
import type { ExpectedTable } from './expected-tables.ts';
import { type FoundLog, lastLogged, lifeKey } from './found-log.ts';
import type { FoundRow, FoundTable } from './found-table.ts';
import { mendedRow } from './mended-row.ts';
import type { SalvageLosses } from './salvage-losses.ts';
import { missingLevels, type PlainRow, standIn, standInPlan } from './stand-ins.ts';

/** By table and identity, the rows that are in the new archive. */
export type BroughtRows = ReadonlyMap<string, ReadonlyMap<unknown, PlainRow>>;

interface Bringing {
  readonly db: Connection;
  readonly log: FoundLog;
  readonly losses: SalvageLosses;
  readonly brought: Map<string, Map<unknown, PlainRow>>;
  readonly now: Date;
}

const REWRITE = 'da riscrivere o controllare';

/**
 * Writes the rows that were found into an archive that has none and does not log them, tables that others refer to first. What refers to
 * a row that is lost goes on without it where it may, and is told where it may not.
 * @param pace called before each row.
 */
export function bringRows(
  tables: readonly FoundTable[],
  bringing: Omit<Bringing, 'brought'>,
  pace: () => void,
): BroughtRows {
  const into: Bringing = { ...bringing, brought: new Map() };
  const objectives = tables.find(({ table }) => table.name === 'objectives')?.rows ?? [];
  for (const found of tables) {
    into.brought.set(found.table.name, new Map());
    const insert = insertOf(into.db, found.table);
    for (const row of found.rows) {
      pace();
      if (!wasDeleted(into, found, row)) bringRow(into, found.table, insert, row);
    }
    for (const known of found.lost.values()) bringLost(into, found.table, insert, known);
    for (const row of neededRows(into, found.table.name, objectives)) {
      if (write(into, found.table, insert, row)) into.losses.tell('rebuilt', found.table.name, row, REWRITE);
    }
  }
  return into.brought;
}

function insertOf(db: Connection, { name, columns }: ExpectedTable): Statement<unknown[]> {
  const fields = columns.map((column) => column.name);
  return db.prepare(`INSERT INTO ${name} (${fields.join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`);
}

/** Of a row that no tree and no index leads to, the log knows whether it is only what was deleted from a page. */
function wasDeleted({ log }: Bringing, { table, strays, isKnown }: FoundTable, row: FoundRow): boolean {
  if (isKnown || !strays.has(row)) return false;
  return log.lives.get(lifeKey(table.name, String(row['id'])))?.at(-1)?.kind === 'delete';
}

function loggedOf({ log }: Bringing, table: string, id: unknown) {
  return typeof id === 'string' ? lastLogged(log.lives.get(lifeKey(table, id)) ?? []) : {};
}

function bringRow(into: Bringing, table: ExpectedTable, insert: Statement<unknown[]>, found: FoundRow): void {
  const { losses } = into;
  losses.heard(table.name, found);
  const mended = mendedRow(table, found, loggedOf(into, table.name, found['id']));
  const led = mended === null ? null : withoutLostReferences(into, table, mended.row);
  if (mended !== null && led === null) {
    losses.tell('orphan', table.name, found);
  } else if (mended === null || led === null || !write(into, table, insert, led.row)) {
    losses.tell('refused', table.name, found);
  } else {
    const fields = [...mended.cut, ...led.blanked].map((field) => wordsFor(table.name, field));
    if (fields.length > 0) losses.tell('cut', table.name, found, `${REWRITE}: ${fields.join(', ')}`);
  }
}

const wordsFor = (table: string, field: string): string => (field === 'kind' ? field : fieldName(table, field));

/** A row that is lost but for what indexes and log say: written where that is all of it, or where much hangs on it. */
function bringLost(into: Bringing, table: ExpectedTable, insert: Statement<unknown[]>, known: FoundRow): void {
  const all = { ...known, ...loggedOf(into, table.name, known['id']) };
  into.losses.heard(table.name, all);
  const isWhole = table.columns.every(({ name }) => name === table.numbered || all[name] !== undefined);
  const position = into.brought.get(table.name)?.size ?? 0;
  const found = isWhole ? all : standIn(table.name, all, position);
  const mended = found === null ? null : mendedRow(table, found, {});
  const led = mended === null ? null : withoutLostReferences(into, table, mended.row);
  if (led !== null && write(into, table, insert, led.row))
    into.losses.tell('rebuilt', table.name, led.row, isWhole ? '' : REWRITE);
}

/** Rows without which nothing else could stay, and of which nothing is left. */
function neededRows(into: Bringing, table: string, objectives: readonly FoundRow[]): readonly PlainRow[] {
  const rows = into.brought.get(table);
  if (table === 'levels') return missingLevels([...(rows?.values() ?? [])]);
  if (table !== 'plans') return [];
  const years = new Map<string, number[]>();
  for (const { planId, year } of objectives) {
    if (typeof planId !== 'string' || rows?.has(planId) === true) continue;
    years.set(planId, [...(years.get(planId) ?? []), ...(typeof year === 'number' ? [year] : [])]);
  }
  return [...years].flatMap(([id, told], at) => {
    const row = standInPlan(id, `RECUPERATA_${at + 1}`, told.length === 0 ? [into.now.getFullYear()] : told);
    return row === null ? [] : [row];
  });
}

interface LedRow {
  readonly row: PlainRow;
  readonly blanked: readonly string[];
}

/** Its own table's rows are not all there yet: see `settleTrees`. */
function withoutLostReferences({ brought }: Bringing, table: ExpectedTable, row: PlainRow): LedRow | null {
  const blanked: string[] = [];
  for (const { from, table: to } of table.references) {
    const value = row[from] ?? null;
    if (to === table.name || value === null || brought.get(to)?.has(value) === true) continue;
    if (table.columns.find(({ name }) => name === from)?.isNullable !== true) return null;
    blanked.push(from);
  }
  return {
    row: blanked.length === 0 ? row : { ...row, ...Object.fromEntries(blanked.map((f) => [f, null])) },
    blanked,
  };
}

/** @returns false where the archive may not hold it: its key is taken, or a check says no. */
function write({ db, brought }: Bringing, table: ExpectedTable, insert: Statement<unknown[]>, row: PlainRow): boolean {
  try {
    const { lastInsertRowid } = insert.run(table.columns.map(({ name }) => row[name] ?? null));
    const numbered = table.numbered === null ? row : { ...row, [table.numbered]: Number(lastInsertRowid) };
    const key = row['id'] ?? (table.isWithoutRowid ? JSON.stringify(row) : lastInsertRowid);
    brought.get(table.name)?.set(key, numbered);
    return db.open;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}
