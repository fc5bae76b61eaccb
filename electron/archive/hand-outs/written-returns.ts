import type { Id, IsoInstant } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** A return that this archive wrote; its content is in the file, and not kept. */
export interface WrittenReturn {
  readonly id: Id;
  readonly writtenAt: IsoInstant;
  readonly writtenBy: string;
  /** The last change that went into it. */
  readonly seenChange: number;
}

/** The returns of a received hand-out, the first written first: the lineage of the next one. */
export function writtenReturns(db: ReadableDatabase, handOutId: Id): readonly WrittenReturn[] {
  const sql = 'SELECT id, writtenAt, writtenBy, seenChange FROM writtenReturns WHERE handOutId = ? ORDER BY number';
  return prepared<[Id], WrittenReturn>(db, sql).all(handOutId);
}

/** Forgets a return whose file never left. Inside `writeFacts`. */
export function removeWrittenReturn(db: WritableDatabase, returnId: Id): void {
  prepared(db, 'DELETE FROM writtenReturns WHERE id = ?').run([returnId]);
}

/** Remembers a return that was written. Inside `writeFacts`. */
export function noteWrittenReturn(
  db: WritableDatabase,
  handOutId: Id,
  { id, writtenAt, writtenBy, seenChange }: WrittenReturn,
): void {
  prepared(
    db,
    'INSERT INTO writtenReturns (id, handOutId, writtenAt, writtenBy, seenChange) VALUES (?, ?, ?, ?, ?)',
  ).run([id, handOutId, writtenAt, writtenBy, seenChange]);
}
