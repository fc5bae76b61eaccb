import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type Id, id, isoInstant, lineText } from '../../../shared/schemas/primitives.ts';
import type { Archive, ReadableDatabase } from '../../archive/archive.ts';
import { inOneReading } from '../../archive/connection/one-reading.ts';
import { readDocumentSlice } from '../../archive/document/document-slice.ts';
import { digestOf, fileDigest } from '../../archive/hand-outs/outgoing-files.ts';
import {
  type ReceivedHandOut,
  receivedHandOutById,
  receivedHandOuts,
  wholeReceivedHandOut,
} from '../../archive/hand-outs/received-hand-outs.ts';
import { changedObjectives, returnedObjectives } from '../../archive/hand-outs/returned-objectives.ts';
import { noteWrittenReturn, writtenReturns } from '../../archive/hand-outs/written-returns.ts';
import { requireWriting } from '../../archive/steps/in-transaction.ts';
import { logMark } from '../../archive/steps/log-mark.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { stageFile } from '../../files/staged-file.ts';
import { writableTarget } from '../../files/writable-target.ts';
import { type WorkWatch, workCancelled } from '../exchange-work.ts';
import { packageBytes } from '../package/package-bytes.ts';
import { HAND_OUT_FILES } from './hand-out-file.ts';
import { packageManifestOf } from './package-manifest-of.ts';
import { sendFile } from './send-file.ts';

export interface Returned {
  readonly path: string;
  readonly handOutId: Id;
  readonly objectives: number;
  /** Objectives changed since they came, or since the return before. */
  readonly changed: number;
}

/** A return to be written: by whom and when, and the file that `writableTarget` allowed. */
export const returnOrder = z.strictObject({
  handOutId: id,
  writtenBy: lineText,
  writtenAt: isoInstant,
  target: z.string(),
});
export type ReturnOrder = Readonly<z.infer<typeof returnOrder>>;

/** A return whose file is on disk without its name; `seenChange` is the last change that went into it. */
export const preparedReturn = z.strictObject({
  id,
  seenChange: z.number().int(),
  objectives: z.number().int(),
  changed: z.number().int(),
  staged: z.string(),
  digest: fileDigest,
});
export type PreparedReturn = z.infer<typeof preparedReturn>;

const STEPS = 3;

/**
 * Writes what became of a received hand-out, at any time and as often as needed, and remembers that it did.
 * @param prepare where the long part of it is done: in the thread that calls, unless said.
 * @throws AppError `hand-out-unknown`; `output-unwritable`; `archive-read-only`; `cancelled`.
 */
export async function writeReturn(
  archive: Archive,
  handOutId: Id,
  out: string,
  watch: WorkWatch,
  prepare: (order: ReturnOrder, watch: WorkWatch) => Promise<PreparedReturn> = (order) =>
    prepareReturn(archive.database, order, watch),
): Promise<Returned> {
  requireWriting(archive);
  const path = resolve(out);
  const target = writableTarget(path, HAND_OUT_FILES.package);
  const [writtenBy, writtenAt] = [archive.who, isoInstant.parse(archive.now().toISOString())];
  const { id, seenChange, objectives, changed, staged, digest } = await prepare(
    { handOutId, writtenBy, writtenAt, target },
    watch,
  );
  watch.progress('Scrittura', STEPS - 1, STEPS);
  await sendFile(archive, { ...digest, kind: 'return', id, target, staged }, watch.signal, [
    (db) => noteWrittenReturn(db, handOutId, { id, writtenAt, writtenBy, seenChange }),
  ]);
  watch.progress('Scrittura', STEPS, STEPS);
  return { path, handOutId, objectives, changed };
}

/** All of a return that only reads: what it holds, and its file. @throws AppError as `writeReturn`. */
export async function prepareReturn(
  db: ReadableDatabase,
  { handOutId, writtenBy, writtenAt, target }: ReturnOrder,
  { progress, signal }: WorkWatch,
): Promise<PreparedReturn> {
  progress('Raccolta degli obiettivi', 0, STEPS);
  const id = newId();
  const { manifest, content, changed, seenChange } = inOneReading(db, () => {
    const received = receivedHandOutById(db, handOutId);
    const objectiveIds = returnedObjectives(db, handOutId);
    const content = readDocumentSlice(db, objectiveIds, received.reviewId);
    const lineage = writtenReturns(db, handOutId).map((written) => written.id);
    const handOut = wholeReceivedHandOut(db, received);
    const facts = { id, purpose: 'return', writtenAt, writtenBy, handOut, objectiveIds, lineage } as const;
    const changed = changedObjectives(db, received).length;
    return { manifest: packageManifestOf(facts, content), content, changed, seenChange: logMark(db) };
  });
  progress('Preparazione del file', 1, STEPS);
  const bytes = await packageBytes(manifest, content);
  if (signal.aborted) throw workCancelled();
  const staged = stageFile(target, bytes);
  return { id, seenChange, objectives: manifest.objectiveIds.length, changed, staged, digest: digestOf(bytes) };
}

/** The hand-out that a return is of when nobody says: the only one that came. @throws AppError `usage` when there is none, or more. */
export function onlyReceivedHandOut({ database }: Archive): ReceivedHandOut {
  const [only, another] = receivedHandOuts(database);
  if (only === undefined)
    throw new AppError(
      'hand-out-unknown',
      "In questo archivio non è arrivata nessuna consegna: non c'è niente da restituire.",
    );
  if (another === undefined) return only;
  throw new AppError('usage', 'In questo archivio sono arrivate più consegne: dire quale si restituisce.');
}
