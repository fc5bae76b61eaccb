import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { type HandOut, handOut } from '../../../shared/schemas/hand-out.ts';
import { type Id, id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { allRows, defineTable, deleteRow, insertRow, rowWhere, updateRow } from '../tables/table.ts';
import { forgetObjectives, handOutObjectives, noteObjectives } from './hand-out-objectives.ts';
import { forgetContent, type KeptContent, keepContent, packageContent } from './package-contents.ts';

const madeHandOut = handOut.omit({ objectiveIds: true }).extend({ packageId: id, closed: z.number().int() });

/** A hand-out that this archive made; `packageId` is the package that carries it, and of the content that left. */
export type MadeHandOut = z.infer<typeof madeHandOut>;

const HAND_OUTS = defineTable<MadeHandOut>('handOuts', 'La consegna', madeHandOut);

/**
 * Remembers a hand-out with what it holds: the base of every return of it. In two parts, each for a `writeFacts` of its own while its file is marked
 * as leaving: of ten thousand objectives both at once would keep the window waiting, and what was cut off in between is forgotten as a whole.
 */
export function handOutRecord(
  { objectiveIds, ...made }: HandOut,
  packageId: Id,
  content: KeptContent,
): readonly [(db: WritableDatabase) => void, (db: WritableDatabase) => void] {
  return [
    (db) => {
      keepContent(db, packageId, content);
      insertRow(db, HAND_OUTS, { ...made, packageId, closed: 0 });
    },
    (db) => noteObjectives(db, made.id, objectiveIds, content),
  ];
}

/** Forgets a hand-out whose file never left, with what it held. Inside `writeFacts`. */
export function removeHandOut(db: WritableDatabase, handOutId: Id): void {
  const made = handOutIfMade(db, handOutId);
  if (made === null) return;
  deleteRow(db, HAND_OUTS, handOutId);
  forgetObjectives(db, handOutId);
  forgetContent(db, made.packageId);
}

/** Every hand-out that was made here, the last first. */
export function handOuts(db: ReadableDatabase): readonly MadeHandOut[] {
  return allRows(db, HAND_OUTS, 'at DESC, id DESC');
}

export function handOutIfMade(db: ReadableDatabase, handOutId: Id): MadeHandOut | null {
  return rowWhere(db, HAND_OUTS, { id: handOutId });
}

/** @throws AppError `hand-out-unknown` for one that this archive did not make. */
export function handOutById(db: ReadableDatabase, handOutId: Id): MadeHandOut {
  const made = handOutIfMade(db, handOutId);
  if (made !== null) return made;
  throw new AppError('hand-out-unknown', "La consegna non è di questo archivio: aprire quello che l'ha fatta.");
}

/** A hand-out as packages name it. */
export function wholeHandOut(db: ReadableDatabase, { packageId: _, closed: __, ...made }: MadeHandOut): HandOut {
  return { ...made, objectiveIds: handOutObjectives(db, made.id, 'handed') };
}

/** What was handed out, as it was then. @throws AppError `hand-out-unknown`. */
export function handOutContent(db: ReadableDatabase, handOutId: Id): ArchiveDocument {
  return packageContent(db, handOutById(db, handOutId).packageId);
}

/** Says that nothing more is awaited of a hand-out, or that it is after all. Inside `writeFacts`. */
export function closeHandOut(db: WritableDatabase, handOutId: Id, closed: boolean): void {
  handOutById(db, handOutId);
  updateRow(db, HAND_OUTS, handOutId, { closed: closed ? 1 : 0 });
}
