import { type ImportDoubt, importDoubt } from '../../../shared/schemas/import-doubt.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { allRows, defineTable, deleteRow, insertRow, rowsWhere, rowWhere } from '../tables/table.ts';
import { OBJECTIVES } from '../tables/tables.ts';

const DOUBTS = defineTable<ImportDoubt>('importDoubts', 'Il dubbio', importDoubt);

/** By their identities, which are made as they are written: `rowid` would be read as their column `rowId`, and be another after an undo. */
const AS_WRITTEN = 'id';

/** Every doubt that nobody has looked at yet, in the order in which they were written. */
export function importDoubts(db: ReadableDatabase): readonly ImportDoubt[] {
  return allRows(db, DOUBTS, AS_WRITTEN);
}

/** The doubts of one objective, in the order in which they were written. */
export function importDoubtsOf(db: ReadableDatabase, objectiveId: Id): readonly ImportDoubt[] {
  return rowsWhere(db, DOUBTS, { objectiveId }, AS_WRITTEN);
}

/**
 * Writes doubts in the step that takes in what they are about; those that are there already are left out.
 * @param about objectives that the step has `written` something of, or all that are `there`: doubts of others are left out.
 */
export function insertImportDoubts(
  db: WritableDatabase,
  doubts: readonly ImportDoubt[],
  about: 'written' | 'there',
): void {
  for (const doubt of doubts) {
    const { objectiveId, rowId, file, place, message } = doubt;
    if (rowWhere(db, DOUBTS, { objectiveId, rowId, file, place, message }) !== null) continue;
    const isThere =
      about === 'there' ? rowWhere(db, OBJECTIVES, { id: objectiveId }) !== null : isWritten(db, objectiveId);
    if (isThere) insertRow(db, DOUBTS, doubt);
  }
}

/** Whether the running step has written something of an objective that is there. */
function isWritten(db: ReadableDatabase, objectiveId: Id): boolean {
  const sql = `SELECT 1 FROM changes JOIN objectives ON objectives.id = changes.objectiveId
    WHERE changes.objectiveId = ? AND step = (SELECT step FROM currentStep) LIMIT 1`;
  return prepared<[Id]>(db, sql).get(objectiveId) !== undefined;
}

/** Takes away doubts that were looked at. @returns the objective that they are all about; null where they are of several. */
export function dismissImportDoubts(db: WritableDatabase, ids: readonly Id[]): Id | null {
  const about = new Set<Id>();
  for (const id of ids) {
    const doubt = rowWhere(db, DOUBTS, { id });
    if (doubt === null) continue;
    about.add(doubt.objectiveId);
    deleteRow(db, DOUBTS, id);
  }
  const [only, another] = about;
  return only !== undefined && another === undefined ? only : null;
}
