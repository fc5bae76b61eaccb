import type { BroughtRows } from './bring-rows.ts';
import { endsAlive, type FoundLog, lastLogged, lifeKey } from './found-log.ts';
import type { FoundTable } from './found-table.ts';
import type { SalvageLosses } from './salvage-losses.ts';

/** Tells the rows that were there and are not: those that an index still names, and those of which the log says that they were born. */
export function tellLostRows(
  tables: readonly FoundTable[],
  log: FoundLog,
  brought: BroughtRows,
  losses: SalvageLosses,
): void {
  for (const { table, lost } of tables) {
    const rows = brought.get(table.name);
    for (const known of lost.values()) {
      const { id } = known;
      if (typeof id !== 'string' || rows?.has(id) === true || losses.isTold(table.name, id)) continue;
      losses.tell('lost', table.name, { ...known, ...lastLogged(log.lives.get(lifeKey(table.name, id)) ?? []) });
    }
  }
  for (const life of log.lives.values()) {
    const [first] = life;
    if (first === undefined || !endsAlive(life)) continue;
    const { entity, entityId: id, objectiveId } = first;
    if (brought.get(entity)?.has(id) !== false || losses.isTold(entity, id)) continue;
    losses.tell('lost', entity, { id, ...(objectiveId === null ? {} : { objectiveId }), ...lastLogged(life) });
  }
}
