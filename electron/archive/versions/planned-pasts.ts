import type { FieldValue } from '../../../shared/rules/merge/rows/row.ts';
import type { PlannedTable } from '../../../shared/rules/versions/planned-fields.ts';
import { loggedRow, loggedValue } from '../../../shared/schemas/change.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { type PlannedLine, plannedLines } from './planned-log.ts';

/** What fields of a row held. */
export type HeldFields = Readonly<Record<string, FieldValue>>;

/** A planned row that was written since a version. */
export interface RowPast {
  readonly entity: PlannedTable;
  /** What the fields that were written since held then, all of them where the row went since; null where it was not there. */
  readonly held: HeldFields | null;
}

/** By objective and row, what was there at a version. */
export type PlannedPasts = ReadonlyMap<Id, ReadonlyMap<Id, RowPast>>;

/**
 * What the log says that planned rows of some objectives held at a version, where they were written since. A row that was put back is told too.
 * @param seenChange the last line of the log that the version knows.
 */
export function plannedPasts(db: ReadableDatabase, seenChange: number, objectives: readonly Id[]): PlannedPasts {
  const pasts = new Map<Id, Map<Id, RowPast>>();
  for (const line of plannedLines(db, seenChange, objectives)) {
    const rows = pasts.get(line.objectiveId) ?? new Map<Id, RowPast>();
    pasts.set(line.objectiveId, rows);
    const { entity, entityId } = line;
    rows.set(entityId, { entity, held: heldBefore(line, rows.get(entityId)?.held ?? null) });
  }
  return pasts;
}

/** What a row held before a line of the log, as far as it is written at all from there on. @param after what it held after it. */
function heldBefore({ kind, field, oldValue }: PlannedLine, after: HeldFields | null): HeldFields | null {
  switch (kind) {
    case 'insert':
      return null;
    case 'delete':
      return loggedRow.parse(JSON.parse(String(oldValue)));
    case 'update':
      return { ...after, [field]: loggedValue.parse(oldValue) };
  }
}
