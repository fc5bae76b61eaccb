import { z } from 'zod';
import { changedEntity, loggedRow, loggedValue } from '../../../shared/schemas/change.ts';
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

/**
 * Takes back every change of a step, the last first: what it inserted is deleted, what it deleted comes back with its identity,
 * and every field has its old value. Runs inside a step of its own, so that the inversion is logged and can be inverted.
 */
export function invertStep(db: WritableDatabase, step: number): void {
  // Rows come back in the order in which they went: a phase may stand before its objective until the commit.
  db.prepare('PRAGMA defer_foreign_keys = ON').run();
  const changes = prepared(
    db,
    'SELECT kind, entity, entityId, field, oldValue FROM changes WHERE step = ? ORDER BY number DESC',
  ).all([step]);
  for (const change of changes) invertChange(db, loggedChange.parse(change));
}

function invertChange(db: WritableDatabase, change: z.infer<typeof loggedChange>): void {
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
    case 'update':
      prepared(db, `UPDATE ${change.entity} SET ${change.field} = ? WHERE id = ?`).run([
        change.oldValue,
        change.entityId,
      ]);
      return;
  }
}
