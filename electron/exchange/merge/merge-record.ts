import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { handOut } from '../../../shared/schemas/hand-out.ts';
import { importDoubt } from '../../../shared/schemas/import-doubt.ts';
import { id, isoInstant, lineText } from '../../../shared/schemas/primitives.ts';
import type { Archive, WritableDatabase } from '../../archive/archive.ts';
import { insertImportDoubts } from '../../archive/findings/import-doubts.ts';
import { handOutIfMade, handOutRecord } from '../../archive/hand-outs/hand-outs.ts';
import { keepContent, keptContent } from '../../archive/hand-outs/package-contents.ts';
import { noteReceivedHandOut } from '../../archive/hand-outs/received-hand-outs.ts';
import {
  insertTakenReturn,
  type TakenReturn,
  takenReturns,
  writeUndecided,
} from '../../archive/hand-outs/taken-returns.ts';
import { localMoment } from '../../local-date.ts';

/** What is remembered of a merge besides its rows, in the same step: plain data, so that it crosses threads. */
export const mergeRecord = z.discriminatedUnion('kind', [
  /** A hand-out of another office. */
  z.strictObject({ kind: z.literal('handOut'), handOut, packageId: id, content: keptContent }),
  /** A return of a hand-out that was made here. */
  z.strictObject({
    kind: z.literal('return'),
    facts: z.strictObject({
      id,
      handOutId: id,
      baseId: id,
      lineage: z.array(id).readonly(),
      writtenAt: isoInstant,
      writtenBy: lineText,
    }),
    content: keptContent,
    /** The hand-out itself and what it was compared with, when the register did not have it. */
    adopted: z.strictObject({ handOut, content: keptContent }).optional(),
  }),
  /** Official schede: what was doubtful in them. */
  z.strictObject({ kind: z.literal('imported'), doubts: z.array(importDoubt).readonly() }),
  /** Conflicts of a return that was taken in, decided later. */
  z.strictObject({ kind: z.literal('reopened'), returnId: id }),
]);
export type MergeRecord = z.infer<typeof mergeRecord>;

/** What a merge came to, as far as a record tells of it. */
interface RecordedOutcome {
  readonly changes: number;
  readonly undecided: readonly { readonly key: string }[];
}

/** Writes what is remembered of a merge. @throws AppError `already-taken` for a return that came in since. */
export function writeMergeRecord(
  { who, now }: Pick<Archive, 'who' | 'now'>,
  db: WritableDatabase,
  record: MergeRecord,
  outcome: RecordedOutcome,
): void {
  const at = isoInstant.parse(now().toISOString());
  const undecided = outcome.undecided.map(({ key }) => key);
  if (record.kind === 'reopened') {
    writeUndecided(db, record.returnId, undecided);
    return;
  }
  if (record.kind === 'imported') {
    insertImportDoubts(db, record.doubts, 'written');
    return;
  }
  if (record.kind === 'handOut') {
    noteReceivedHandOut(db, record.handOut, record.packageId, record.content, at);
    return;
  }
  const { facts, content, adopted } = record;
  const since = whyItChangesNothing(facts, takenReturns(db, facts.handOutId));
  if (since !== null) throw new AppError('already-taken', since);
  if (adopted !== undefined) {
    keepContent(db, facts.baseId, adopted.content);
    // Another return of it may have been taken in while this one was looked at.
    if (handOutIfMade(db, facts.handOutId) === null)
      for (const part of handOutRecord(adopted.handOut, facts.baseId, adopted.content)) part(db);
  }
  insertTakenReturn(db, { ...facts, takenAt: at, takenBy: who, changes: outcome.changes, undecided }, content);
}

/** Why a return would change nothing, one Italian sentence; null when it may. @param taken the returns of the same hand-out that are in. */
export function whyItChangesNothing({ id }: Pick<TakenReturn, 'id'>, taken: readonly TakenReturn[]): string | null {
  const same = taken.find((one) => one.id === id);
  if (same !== undefined)
    return `Questo rientro è già stato accolto il ${localMoment(new Date(same.takenAt))}: non cambia niente.`;
  const newer = taken.findLast((one) => one.lineage.includes(id));
  if (newer === undefined) return null;
  const when = localMoment(new Date(newer.writtenAt));
  return `Questo rientro è più vecchio di quello scritto il ${when}, che è già stato accolto: non cambia niente.`;
}
