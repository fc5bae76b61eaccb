import { AppError } from '../../../shared/errors.ts';
import { changedEntity, loggedValue } from '../../../shared/schemas/change.ts';
import { type Id, id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { refuseCycle } from '../edits/objective-edits.ts';

/** A field that was written once, and what it held before. */
export interface PastValue {
  readonly entity: string;
  readonly entityId: Id;
  readonly objectiveId: Id | null;
  readonly field: string;
  readonly oldValue: unknown;
}

/** What a change of the log wrote over. @throws AppError `not-found` when the log has no such change of a field. */
export function pastValue(db: ReadableDatabase, changeNumber: number): PastValue {
  const sql = "SELECT entity, entityId, objectiveId, field, oldValue FROM changes WHERE number = ? AND kind = 'update'";
  const past = prepared<[number], PastValue>(db, sql).get(changeNumber);
  if (past === undefined) throw new AppError('not-found', 'Questa modifica non è più nella storia: aggiornarla.');
  return past;
}

/**
 * Puts back what a field held before a change. @throws AppError `not-found` when its row, or what it referred to, is gone; `field-invalid`
 * for an ancestor that hangs below by now.
 */
export function restoreValue(db: WritableDatabase, { entity, entityId, field, oldValue }: PastValue): void {
  const table = changedEntity.parse(entity);
  const columns = prepared<[string], { name: string }>(db, 'SELECT name FROM pragma_table_info(?)').all(table);
  if (!columns.some(({ name }) => name === field)) throw new Error(`No column ${field} in ${table}`);
  if (table === 'objectives' && field === 'parentId' && oldValue !== null) {
    refuseCycle(db, entityId, id.parse(oldValue));
  }
  try {
    const { changes } = prepared(db, `UPDATE ${table} SET ${field} = ? WHERE id = ?`).run([
      loggedValue.parse(oldValue),
      entityId,
    ]);
    if (changes === 0) throw new AppError('not-found', "La riga non c'è più: per riaverla usare Annulla.");
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')) throw error;
    throw new AppError('not-found', "Il valore di prima non c'è più negli elenchi: sceglierne un altro.", {
      cause: error,
    });
  }
}
