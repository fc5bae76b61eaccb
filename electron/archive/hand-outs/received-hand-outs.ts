import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type HandOut, handOut } from '../../../shared/schemas/hand-out.ts';
import { type Id, type IsoInstant, id, isoInstant } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { logMark } from '../steps/log-mark.ts';
import { allRows, defineTable, insertRow, rowWhere } from '../tables/table.ts';
import { handOutObjectives, noteObjectives } from './hand-out-objectives.ts';
import { type KeptContent, keepContent } from './package-contents.ts';

const receivedHandOut = handOut
  .omit({ objectiveIds: true })
  .extend({ packageId: id, receivedAt: isoInstant, seenChange: z.number().int() });

/** A hand-out that came from another office; changes numbered above `seenChange` are this office's own work. */
export type ReceivedHandOut = z.infer<typeof receivedHandOut>;

const RECEIVED = defineTable<ReceivedHandOut>('receivedHandOuts', 'La consegna ricevuta', receivedHandOut);

/**
 * Remembers a hand-out that came, after its rows were written; one that came before stays as it is. Inside `writeFacts`, or in the step
 * that takes the rows in.
 */
export function noteReceivedHandOut(
  db: WritableDatabase,
  { objectiveIds, ...received }: HandOut,
  packageId: Id,
  content: KeptContent,
  receivedAt: IsoInstant,
): void {
  if (receivedHandOutIfThere(db, received.id) !== null) return;
  keepContent(db, packageId, content);
  insertRow(db, RECEIVED, { ...received, packageId, receivedAt, seenChange: logMark(db) });
  noteObjectives(db, received.id, objectiveIds, content);
}

/** Every hand-out that came, the last first. */
export function receivedHandOuts(db: ReadableDatabase): readonly ReceivedHandOut[] {
  return allRows(db, RECEIVED, 'receivedAt DESC, id DESC');
}

export function receivedHandOutIfThere(db: ReadableDatabase, handOutId: Id): ReceivedHandOut | null {
  return rowWhere(db, RECEIVED, { id: handOutId });
}

/** @throws AppError `hand-out-unknown` for one that did not come here. */
export function receivedHandOutById(db: ReadableDatabase, handOutId: Id): ReceivedHandOut {
  const received = receivedHandOutIfThere(db, handOutId);
  if (received !== null) return received;
  throw new AppError(
    'hand-out-unknown',
    "La consegna non è arrivata in questo archivio: aprire quello che l'ha ricevuta.",
  );
}

/** A received hand-out as packages name it. */
export function wholeReceivedHandOut(
  db: ReadableDatabase,
  { packageId: _, receivedAt: __, seenChange: ___, ...received }: ReceivedHandOut,
): HandOut {
  return { ...received, objectiveIds: handOutObjectives(db, received.id, 'handed') };
}
