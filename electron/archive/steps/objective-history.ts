import { type Change, type ChangedEntity, change } from '../../../shared/schemas/change.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { bornRow } from './born-row.ts';

const HISTORY = `
SELECT changes.number, steps.id AS stepId, steps.at, steps.who, steps.label, entity, entityId, kind, field, oldValue, newValue
FROM changes JOIN steps ON steps.number = changes.step
WHERE changes.objectiveId = @objectiveId AND changes.number < @before
ORDER BY changes.number DESC LIMIT @limit`;

interface ChangeRow {
  readonly number: number;
  readonly stepId: Id;
  readonly at: string;
  readonly who: string;
  readonly label: string;
  readonly entity: ChangedEntity;
  readonly entityId: Id;
  readonly kind: Change['kind'];
  readonly field: string | null;
  readonly oldValue: string | number | null;
  readonly newValue: string | number | null;
}

interface Page {
  readonly objectiveId: Id;
  readonly before: number;
  readonly limit: number;
}

/**
 * What was ever written of an objective and of its phases, indicators, results and participants, the last first; also of one that is
 * no more. @param page changes before a number, and how many: all when absent.
 */
export function objectiveHistory(
  db: ReadableDatabase,
  objectiveId: Id,
  page: { readonly before?: number; readonly limit?: number } = {},
): readonly Change[] {
  const { before = Number.MAX_SAFE_INTEGER, limit = Number.MAX_SAFE_INTEGER } = page;
  return prepared<[Page], ChangeRow>(db, HISTORY)
    .all({ objectiveId, before, limit })
    .map((row) => changeOf(db, objectiveId, row));
}

function changeOf(db: ReadableDatabase, objectiveId: Id, row: ChangeRow): Change {
  const { number, stepId, at, who, label, entity, entityId, kind, field, oldValue, newValue } = row;
  const written = { number, step: { id: stepId, at, who, label }, entity, entityId, kind };
  switch (kind) {
    case 'insert':
      return change.parse({ ...written, newRow: bornRow(db, objectiveId, entity, entityId, number) });
    case 'delete':
      return change.parse({ ...written, oldRow: JSON.parse(String(oldValue)) });
    case 'update':
      return change.parse({ ...written, field, oldValue, newValue });
  }
}
