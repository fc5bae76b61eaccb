import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { HandOut } from '../../../shared/schemas/hand-out.ts';
import { type Id, isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive, ReadableDatabase } from '../../archive/archive.ts';
import { handOutById, handOutRecord } from '../../archive/hand-outs/hand-outs.ts';
import { requireWriting } from '../../archive/steps/in-transaction.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { writableTarget } from '../../files/writable-target.ts';
import { type WorkWatch, workCancelled } from '../exchange-work.ts';
import { HAND_OUT_FILES } from './hand-out-file.ts';
import {
  HAND_OUT_STEPS,
  type HandOutOrder,
  type HandOutRequest,
  handOutFileAgain,
  type PreparedHandOut,
  prepareHandOut,
} from './prepare-hand-out.ts';
import { sendFile } from './send-file.ts';

export interface HandedOut {
  readonly path: string;
  readonly handOut: HandOut;
}

/**
 * Hands objectives out: writes the file and remembers what is in it, both or neither, also if the program is cut off meanwhile.
 * @param prepare where the long part of it is done: in the thread that calls, unless said.
 * @throws AppError `not-found` when nothing was chosen; `output-unwritable`; `archive-read-only`; `cancelled`.
 */
export async function makeHandOut(
  archive: Archive,
  order: HandOutOrder,
  out: string,
  watch: WorkWatch,
  prepare: (request: HandOutRequest, watch: WorkWatch) => Promise<PreparedHandOut> = (request) =>
    prepareHandOut(archive.database, request, watch),
): Promise<HandedOut> {
  requireWriting(archive);
  const path = resolve(out);
  const target = writableTarget(path, HAND_OUT_FILES[order.format]);
  const at = isoInstant.parse(archive.now().toISOString());
  const { handOut, packageId, content, staged, digest } = await prepare(
    { order, sender: archive.who, at, target },
    watch,
  );
  watch.progress('Scrittura', HAND_OUT_STEPS - 1, HAND_OUT_STEPS);
  // What was asked meanwhile is answered between taking over what was prepared and writing it.
  await setImmediate();
  const record = handOutRecord(handOut, packageId, content);
  await sendFile(archive, { ...digest, kind: 'handOut', id: handOut.id, target, staged }, watch.signal, record);
  watch.progress('Scrittura', HAND_OUT_STEPS, HAND_OUT_STEPS);
  return { path, handOut };
}

/** Writes the file of a hand-out again, as it left. @throws AppError `hand-out-unknown`, `output-unwritable`, `cancelled`. */
export async function writeHandOutAgain(
  db: ReadableDatabase,
  handOutId: Id,
  out: string,
  watch: WorkWatch,
): Promise<HandedOut> {
  const path = resolve(out);
  const target = writableTarget(path, HAND_OUT_FILES[handOutById(db, handOutId).format]);
  const { handOut, bytes } = await handOutFileAgain(db, handOutId, watch);
  watch.progress('Scrittura', HAND_OUT_STEPS - 1, HAND_OUT_STEPS);
  if (watch.signal.aborted) throw workCancelled();
  writeWhole(target, bytes);
  watch.progress('Scrittura', HAND_OUT_STEPS, HAND_OUT_STEPS);
  return { path, handOut };
}
