import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { cleanTexts } from '../../../shared/format/clean-texts.ts';
import { handOutChoice } from '../../../shared/ipc/channels/hand-outs.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { type HandOut, handOut } from '../../../shared/schemas/hand-out.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import { id, isoInstant, lineText } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { inOneReading } from '../../archive/connection/one-reading.ts';
import { readDocumentSlice } from '../../archive/document/document-slice.ts';
import { handOutById, wholeHandOut } from '../../archive/hand-outs/hand-outs.ts';
import { digestOf, fileDigest } from '../../archive/hand-outs/outgoing-files.ts';
import { keptContent, packageContent, packedContent } from '../../archive/hand-outs/package-contents.ts';
import { BLANK_REVIEW_ENTRY } from '../../archive/tables/blank-rows.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { stageFile } from '../../files/staged-file.ts';
import { type WorkWatch, workCancelled } from '../exchange-work.ts';
import { chosenObjectives } from './chosen-objectives.ts';
import { handOutBytes } from './hand-out-file.ts';
import { packageManifestOf } from './package-manifest-of.ts';

/** What to hand out, to whom, and what may be done with it. */
export const handOutOrder = handOut
  .pick({ receiver: true, format: true, scope: true, deadline: true, message: true })
  .extend({ choice: handOutChoice, reviewId: id.optional() });
export type HandOutOrder = Readonly<z.infer<typeof handOutOrder>>;

/** A hand-out to be made: by whom and when, and the file that `writableTarget` allowed. */
export const handOutRequest = z.strictObject({
  order: handOutOrder,
  sender: lineText,
  at: isoInstant,
  target: z.string(),
});
export type HandOutRequest = Readonly<z.infer<typeof handOutRequest>>;

/** A hand-out whose file is on disk without its name: it is made when the archive remembers it. */
export const preparedHandOut = z.strictObject({
  handOut,
  packageId: id,
  content: keptContent,
  staged: z.string(),
  digest: fileDigest,
});
export type PreparedHandOut = z.infer<typeof preparedHandOut>;

/** Steps of making a hand-out, of which the last is its maker's. */
export const HAND_OUT_STEPS = 3;

/**
 * All of a hand-out that only reads: what it holds, and its file.
 * @throws AppError `not-found` when nothing was chosen; `output-unwritable`; `cancelled`.
 */
export async function prepareHandOut(
  db: ReadableDatabase,
  { order: { choice, ...typed }, sender, at, target }: HandOutRequest,
  { progress, signal }: WorkWatch,
): Promise<PreparedHandOut> {
  progress('Raccolta degli obiettivi', 0, HAND_OUT_STEPS);
  const { reviewId = null, ...order } = cleanTexts(typed);
  const { handOut, content } = inOneReading(db, () => {
    const { objectiveIds, selection } = chosenObjectives(db, choice);
    if (objectiveIds.length === 0)
      throw new AppError('not-found', 'Nessun obiettivo corrisponde alla scelta: allargarla e riprovare.');
    const handOut: HandOut = {
      ...order,
      reviewId,
      id: newId(),
      at,
      sender,
      selection,
      objectiveIds: [...objectiveIds].sort(),
    };
    const content = withoutEvaluations(readDocumentSlice(db, handOut.objectiveIds, handOut.reviewId));
    return { handOut, content };
  });
  const packageId = newId();
  progress('Preparazione del file', 1, HAND_OUT_STEPS);
  const bytes = await handOutBytes(handOutManifest(handOut, packageId, content), content);
  if (signal.aborted) throw workCancelled();
  const kept = packedContent(content);
  return { handOut, packageId, content: kept, staged: stageFile(target, bytes), digest: digestOf(bytes) };
}

/** The bytes of a hand-out's file as it left. @throws AppError `hand-out-unknown`. */
export async function handOutFileAgain(db: ReadableDatabase, handOutId: HandOut['id'], { progress }: WorkWatch) {
  progress('Raccolta degli obiettivi', 0, HAND_OUT_STEPS);
  const { handOut, packageId, content } = inOneReading(db, () => {
    const made = handOutById(db, handOutId);
    const { packageId } = made;
    return { handOut: wholeHandOut(db, made), packageId, content: packageContent(db, packageId) };
  });
  progress('Preparazione del file', 1, HAND_OUT_STEPS);
  return { handOut, bytes: await handOutBytes(handOutManifest(handOut, packageId, content), content) };
}

/** What leaves does not say what the Nucleo di valutazione thinks, and so nothing of it comes back as a change. */
function withoutEvaluations(document: ArchiveDocument): ArchiveDocument {
  const { evaluated, notAssessable, evaluationNote } = BLANK_REVIEW_ENTRY;
  const reviewEntries = document.reviewEntries.map((entry) => ({ ...entry, evaluated, notAssessable, evaluationNote }));
  return { ...document, reviewEntries };
}

function handOutManifest(
  handOut: HandOut,
  packageId: HandOut['id'],
  content: ArchiveDocument,
): Omit<PackageManifest, 'parts'> {
  const { at, sender, objectiveIds } = handOut;
  const facts = { id: packageId, purpose: 'handOut', writtenAt: at, writtenBy: sender } as const;
  return packageManifestOf({ ...facts, handOut, objectiveIds, lineage: [] }, content);
}
