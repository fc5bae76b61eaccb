import type { ReadableDatabase } from '../../../../electron/archive/archive.ts';
import { loggedRow } from '../../../../shared/schemas/change.ts';

export type Rows = Map<string, Record<string, unknown>>;

interface LoggedChange {
  readonly step: number;
  readonly entity: string;
  readonly entityId: string;
  readonly kind: 'insert' | 'update' | 'delete';
  readonly field: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
}

/** Every row of every logged table by table and identity. */
export function rowsNow(db: ReadableDatabase): Rows {
  const tables = [
    'municipality',
    'plans',
    'people',
    'listItems',
    'levels',
    'objectives',
    'phases',
    'indicators',
    'indicatorResults',
    'settings',
  ];
  return new Map(
    tables.flatMap((table) =>
      db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
        .all()
        .map(({ number: _, ...row }): [string, Record<string, unknown>] => [`${table} ${row['id']}`, row]),
    ),
  );
}

/** The archive as it was after a step: as it is now, with every later change taken back, the last first. */
export function takenBack(db: ReadableDatabase, toStep: number): Rows {
  const rows = rowsNow(db);
  const log = db
    .prepare<[number], LoggedChange>('SELECT * FROM changes WHERE step > ? ORDER BY number DESC')
    .all(toStep);
  for (const { entity, entityId, kind, field, oldValue } of log) {
    const key = `${entity} ${entityId}`;
    if (kind === 'delete') rows.set(key, loggedRow.parse(JSON.parse(String(oldValue))));
    else if (kind === 'insert') rows.delete(key);
    else rows.set(key, { ...rows.get(key), [field]: oldValue });
  }
  return rows;
}
