import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { HandOutChoice } from '../../../shared/ipc/channels/hand-outs.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { HandOut } from '../../../shared/schemas/hand-out.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import { type Id, isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive, ReadableDatabase } from '../../archive/archive.ts';
import { readDocumentSlice } from '../../archive/document/document-slice.ts';
import { handOutById, insertHandOut, wholeHandOut } from '../../archive/hand-outs/hand-outs.ts';
import { packageContent } from '../../archive/hand-outs/package-contents.ts';
import { requireWriting } from '../../archive/steps/in-transaction.ts';
import { writeFacts } from '../../archive/steps/write-facts.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { writableTarget } from '../../files/writable-target.ts';
import { type WorkWatch, workCancelled } from '../exchange-work.ts';
import { chosenObjectives } from './chosen-objectives.ts';
import { HAND_OUT_FILES, handOutBytes } from './hand-out-file.ts';
import { packageManifestOf } from './package-manifest-of.ts';

/** What to hand out, to whom, and what may be done with it. */
export interface HandOutOrder extends Pick<HandOut, 'receiver' | 'format' | 'scope' | 'deadline' | 'message'> {
  readonly choice: HandOutChoice;
}

export interface HandedOut {
  readonly path: string;
  readonly handOut: HandOut;
}

const STEPS = 3;

/**
 * Hands objectives out: writes the file and remembers what is in it, both or neither.
 * @throws AppError `not-found` when nothing was chosen; `output-unwritable`; `archive-read-only`; `cancelled`.
 */
export async function makeHandOut(
  archive: Archive,
  { choice, ...order }: HandOutOrder,
  out: string,
  watch: WorkWatch,
): Promise<HandedOut> {
  requireWriting(archive);
  const { database, who } = archive;
  const path = resolve(out);
  const target = writableTarget(path, HAND_OUT_FILES[order.format]);
  watch.progress('Raccolta degli obiettivi', 0, STEPS);
  const { objectiveIds, selection } = chosenObjectives(database, choice);
  if (objectiveIds.length === 0)
    throw new AppError('not-found', 'Nessun obiettivo corrisponde alla scelta: allargarla e riprovare.');
  const at = isoInstant.parse(archive.now().toISOString());
  const handOut: HandOut = {
    ...order,
    id: newId(),
    at,
    sender: who,
    selection,
    objectiveIds: [...objectiveIds].sort(),
  };
  const content = readDocumentSlice(database, handOut.objectiveIds);
  const packageId = newId();
  watch.progress('Preparazione del file', 1, STEPS);
  const bytes = await handOutBytes(handOutManifest(handOut, packageId, content), content);
  watch.progress('Scrittura', 2, STEPS);
  if (watch.signal.aborted) throw workCancelled();
  writeWhole(target, bytes, (publish) =>
    writeFacts(archive, (db) => {
      insertHandOut(db, handOut, packageId, content);
      publish();
    }),
  );
  watch.progress('Scrittura', STEPS, STEPS);
  return { path, handOut };
}

/** Writes the file of a hand-out again, as it left. @throws AppError `hand-out-unknown`, `output-unwritable`. */
export async function writeHandOutAgain(
  archive: Archive,
  handOutId: Id,
  out: string,
  watch: WorkWatch,
): Promise<HandedOut> {
  const path = resolve(out);
  watch.progress('Raccolta degli obiettivi', 0, STEPS);
  const { handOut, packageId, content } = handOutAsItLeft(archive.database, handOutId);
  const target = writableTarget(path, HAND_OUT_FILES[handOut.format]);
  watch.progress('Preparazione del file', 1, STEPS);
  const bytes = await handOutBytes(handOutManifest(handOut, packageId, content), content);
  watch.progress('Scrittura', 2, STEPS);
  if (watch.signal.aborted) throw workCancelled();
  writeWhole(target, bytes);
  watch.progress('Scrittura', STEPS, STEPS);
  return { path, handOut };
}

function handOutAsItLeft(db: ReadableDatabase, handOutId: Id) {
  const made = handOutById(db, handOutId);
  return { handOut: wholeHandOut(db, made), packageId: made.packageId, content: packageContent(db, made.packageId) };
}

function handOutManifest(handOut: HandOut, packageId: Id, content: ArchiveDocument): Omit<PackageManifest, 'parts'> {
  const { at, sender, objectiveIds } = handOut;
  const facts = { id: packageId, purpose: 'handOut', writtenAt: at, writtenBy: sender } as const;
  return packageManifestOf({ ...facts, handOut, objectiveIds, lineage: [] }, content);
}
