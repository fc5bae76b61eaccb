import { AppError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { documentPart } from '../../../shared/rules/document-part.ts';
import { withoutOrphans } from '../../../shared/rules/owned-rows.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { HandOut } from '../../../shared/schemas/hand-out.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { packedContent } from '../../archive/hand-outs/package-contents.ts';
import { receivedHandOutIfThere } from '../../archive/hand-outs/received-hand-outs.ts';
import { knowsObjectives } from '../../archive/objectives/knows-objectives.ts';
import { readArchiveDocumentAt } from '../../archive/steps/archive-at.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { localDate, localMoment } from '../../local-date.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import { namedAsHere } from './named-as-here.ts';
import { returnAsTold } from './return-request.ts';

/**
 * Whether a hand-out that the register does not have may have been made here all the same: the objectives that it speaks of are this
 * archive's own. It does not hold where the hand-out was received. The caller knows that the municipality is the same.
 */
export function mayAdopt(db: ReadableDatabase, { id, objectiveIds }: HandOut): boolean {
  return receivedHandOutIfThere(db, id) === null && objectiveIds.length > 0 && knowsObjectives(db, objectiveIds);
}

/**
 * What taking in a return compares whose hand-out the register does not have: it is adopted, which means entered in the register when the
 * return is taken in, and told so. A return does not carry what was handed out: its base is this archive as it was at that moment, by its
 * log; where that does not go so far back, nothing, so that every value that differs is for a person to decide.
 */
export function adoptedRequest(
  db: ReadableDatabase,
  manifest: Pick<PackageManifest, 'id' | 'handOut' | 'objectiveIds' | 'lineage' | 'writtenAt' | 'writtenBy'>,
  theirs: ArchiveDocument,
): MergeRequest {
  const { id, handOut, objectiveIds, lineage, writtenAt, writtenBy } = manifest;
  const past = handedThen(db, handOut);
  const base = past ?? withoutOrphans({ ...theirs, objectives: [] });
  const baseId = newId();
  const handed = new Set(handOut.objectiveIds);
  const context = new Set(base.objectives.map((row) => row.id).filter((one) => !handed.has(one)));
  const moment = localMoment(new Date(handOut.at));
  return {
    ...returnAsTold(handOut, manifest),
    baseLabel: past === null ? 'non si sa' : `archivio del ${formatDate(localDate(new Date(handOut.at)))}`,
    notices: [
      `Questa consegna non risulta nel registro: è di questo ente e dei suoi obiettivi, e accogliendo il rientro vi viene aggiunta. ${
        past === null
          ? "Com'erano gli obiettivi alla consegna non si sa: tutto ciò che è diverso è da decidere."
          : `Il confronto parte da com'era l'archivio il ${moment}, quando è stata fatta.`
      }`,
    ],
    ...namedAsHere(db, { base, theirs }),
    objectiveIds: [...new Set([...handed, ...objectiveIds])].filter((one) => !context.has(one)),
    step: { keepsFacts: true },
    record: () => ({
      kind: 'return',
      facts: { id, handOutId: handOut.id, baseId, lineage, writtenAt, writtenBy },
      content: packedContent(theirs),
      adopted: { handOut, content: packedContent(base) },
    }),
  };
}

/** The objectives of a hand-out as they were when it was made; null where the archive's log does not go so far back. */
export function handedThen(db: ReadableDatabase, { at, objectiveIds }: HandOut): ArchiveDocument | null {
  try {
    return documentPart(readArchiveDocumentAt(db, at), objectiveIds);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}
