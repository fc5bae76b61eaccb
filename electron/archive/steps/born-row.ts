import { type ChangedEntity, loggedRow, loggedValue } from '../../../shared/schemas/change.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

type Row = Record<string, string | number | null>;

interface LaterChange {
  readonly kind: 'update' | 'delete';
  readonly field: string;
  readonly oldValue: string | number | null;
}

const LATER = `
SELECT kind, field, oldValue FROM changes
WHERE objectiveId = ? AND entityId = ? AND number > ? AND kind <> 'insert' AND number < coalesce(
  (SELECT min(again.number) FROM changes AS again
   WHERE again.objectiveId = changes.objectiveId AND again.entityId = changes.entityId AND again.kind = 'insert' AND again.number > ?),
  9e18)
ORDER BY number DESC`;

/**
 * A row of an objective as it was written first. The log does not copy a new row: what it held is what the row holds now, or held
 * when it was deleted, with every later change taken back.
 * @param birth number of the change that inserted it.
 */
export function bornRow(
  db: ReadableDatabase,
  objectiveId: Id,
  entity: ChangedEntity,
  entityId: Id,
  birth: number,
): Row {
  const later = prepared<[Id, Id, number, number], LaterChange>(db, LATER).all(objectiveId, entityId, birth, birth);
  const [last] = later;
  let row: Row =
    last?.kind === 'delete' ? loggedRow.parse(JSON.parse(String(last.oldValue))) : rowNow(db, entity, entityId);
  for (const { kind, field, oldValue } of later) {
    if (kind === 'update') row = { ...row, [field]: loggedValue.parse(oldValue) };
  }
  return row;
}

function rowNow(db: ReadableDatabase, entity: ChangedEntity, entityId: Id): Row {
  const row = prepared<[Id], Row>(db, `SELECT * FROM ${entity} WHERE id = ?`).get(entityId);
  if (row === undefined) throw new Error(`The log has no end of ${entity} ${entityId}, which is gone`);
  const { number: _, ...fields } = row;
  return fields;
}
