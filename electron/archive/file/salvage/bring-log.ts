import type { Database as Connection } from 'better-sqlite3';
import { changedEntity } from '../../../../shared/schemas/change.ts';
import { TABLE_NAMES, tableNamed } from '../../../../shared/schemas/table-names.ts';
import type { BroughtRows } from './bring-rows.ts';
import type { ExpectedTable } from './expected-tables.ts';
import { endsAlive, type FoundChange, type FoundLog, lifeKey } from './found-log.ts';
import { prunedLife } from './pruned-life.ts';
import { type Birth, writeLog } from './write-log.ts';

/**
 * Writes the log of changes as far as it leads to the rows that are there now: what it says is then true, and verified like any log.
 * @returns how many changes were brought, and how many of those that were found were not.
 */
export function bringLog(
  db: Connection,
  log: FoundLog,
  brought: BroughtRows,
  tables: readonly ExpectedTable[],
  now: Date,
): { readonly read: number; readonly dropped: number } {
  const isKnown = knownBy(log, brought, tables);
  const kept: FoundChange[] = [];
  const births: Birth[] = [];
  const entities = changedEntity.options.filter((entity) => brought.has(entity));
  for (const entity of entities) {
    const rows = brought.get(entity);
    for (const [id, row] of rows ?? []) {
      const life = prunedLife(log.lives.get(lifeKey(entity, String(id))) ?? [], row, isKnown);
      for (const change of life.kept) kept.push(change);
      if (life.lacksBirth) {
        births.push({ entity, entityId: String(id), objectiveId: objectiveOf(entity, String(id), brought) });
      }
    }
  }
  for (const life of log.lives.values()) {
    const [first] = life;
    if (first === undefined || brought.get(first.entity)?.has(first.entityId) !== false) continue;
    const past = prunedLife(life, null, isKnown);
    for (const change of past.kept) kept.push(change);
    if (past.lacksBirth) {
      births.push({ entity: first.entity, entityId: first.entityId, objectiveId: first.objectiveId });
    }
  }
  writeLog(db, log.steps, kept, births, now);
  return { read: kept.length, dropped: log.changes - kept.length };
}

/** Whether what a field names was ever there: a past that names what no log knows could not be shown. */
function knownBy(log: FoundLog, brought: BroughtRows, tables: readonly ExpectedTable[]) {
  const references = new Map(
    tables.flatMap(({ name, references: all }) => all.map(({ from, table }) => [`${name} ${from}`, table] as const)),
  );
  return (entity: string, field: string, id: string): boolean => {
    const table = references.get(`${entity} ${field}`);
    if (table === undefined || brought.get(table)?.has(id) === true) return true;
    const life = log.lives.get(lifeKey(table, id)) ?? [];
    return life.length > 0 && !endsAlive(life);
  };
}

function objectiveOf(entity: string, id: string, brought: BroughtRows): string | null {
  if (entity === 'objectives') return id;
  const name = TABLE_NAMES.find((known) => known === entity);
  const owner = name === undefined ? null : tableNamed(name).owner;
  const above = owner === null ? undefined : brought.get(entity)?.get(id)?.[owner.field];
  return owner === null || typeof above !== 'string' ? null : objectiveOf(owner.table, above, brought);
}
