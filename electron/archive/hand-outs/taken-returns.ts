import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type Id, id, isoInstant, lineText } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { defineTable, insertRow, rowsWhere, rowWhere, updateRow } from '../tables/table.ts';
import { type KeptContent, keepContent } from './package-contents.ts';

const takenRow = z.strictObject({
  id,
  handOutId: id,
  baseId: id,
  lineage: z.string(),
  writtenAt: isoInstant,
  writtenBy: lineText,
  takenAt: isoInstant,
  takenBy: lineText,
  changes: z.number().int(),
  undecided: z.string(),
});
type TakenRow = z.infer<typeof takenRow>;

const TAKEN = defineTable<TakenRow>('takenReturns', 'Il rientro', takenRow);

/**
 * A return that was taken in, by the identity of its package. `baseId` is the package whose content it was compared with; `undecided`
 * are the keys of conflicts that stayed as they were here.
 */
export interface TakenReturn extends Omit<TakenRow, 'lineage' | 'undecided'> {
  readonly lineage: readonly Id[];
  readonly undecided: readonly string[];
}

/** Remembers a return in the step that takes it in, so that undoing the one undoes the other. */
export function insertTakenReturn(
  db: WritableDatabase,
  { lineage, undecided, ...taken }: TakenReturn,
  content: KeptContent,
): void {
  keepContent(db, taken.id, content);
  insertRow(db, TAKEN, { ...taken, lineage: JSON.stringify(lineage), undecided: JSON.stringify(undecided) });
}

/** Writes which conflicts of a taken return are still open, in the step that decides the others. */
export function writeUndecided(db: WritableDatabase, returnId: Id, undecided: readonly string[]): void {
  updateRow(db, TAKEN, returnId, { undecided: JSON.stringify(undecided) });
}

/** The returns taken in of a hand-out, the first taken first. */
export function takenReturns(db: ReadableDatabase, handOutId: Id): readonly TakenReturn[] {
  return rowsWhere(db, TAKEN, { handOutId }, 'takenAt, rowid').map(taken);
}

/** Whether anything was taken in of a hand-out. */
export function hasTakenReturns(db: ReadableDatabase, handOutId: Id): boolean {
  return rowWhere(db, TAKEN, { handOutId }) !== null;
}

/** @throws AppError `not-found` for a return that was not taken in, or was undone. */
export function takenReturnById(db: ReadableDatabase, returnId: Id): TakenReturn {
  const row = rowWhere(db, TAKEN, { id: returnId });
  if (row !== null) return taken(row);
  throw new AppError('not-found', 'Il rientro non è più accolto: forse è stato annullato, accoglierlo di nuovo.');
}

function taken({ lineage, undecided, ...row }: TakenRow): TakenReturn {
  return {
    ...row,
    lineage: z.array(id).parse(JSON.parse(lineage)),
    undecided: z.array(z.string()).parse(JSON.parse(undecided)),
  };
}
