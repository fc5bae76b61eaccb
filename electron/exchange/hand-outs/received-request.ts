import { formatDate } from '../../../shared/format/dates.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import { isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive } from '../../archive/archive.ts';
import { noteReceivedHandOut, receivedHandOutIfThere } from '../../archive/hand-outs/received-hand-outs.ts';
import { localMoment } from '../../local-date.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import { namedAsHere } from './named-as-here.ts';
import { receivedBefore } from './received-before.ts';

/**
 * What taking a hand-out into an open archive compares. Its base is what came of the same objectives with the hand-outs before, so that
 * what this office wrote since is not taken for the sender's; of what never came, nothing.
 */
export function receivedMerge(archive: Archive, manifest: PackageManifest, content: ArchiveDocument): MergeRequest {
  const { database, now } = archive;
  const { id, handOut, objectiveIds, writtenAt } = manifest;
  const known = receivedHandOutIfThere(database, handOut.id);
  return {
    kind: 'handOut',
    title: `Consegna di «${handOut.sender}» del ${localMoment(new Date(writtenAt))}: ${handOut.selection}`,
    baseLabel: 'ultima consegna',
    mineLabel: 'archivio aperto',
    theirsLabel: handOut.sender,
    message: handOut.message,
    notices: [
      ...(known === null ? [] : [`Questa consegna è già arrivata il ${localMoment(new Date(known.receivedAt))}.`]),
      ...(handOut.deadline === null ? [] : [`Da restituire entro il ${formatDate(handOut.deadline)}.`]),
    ],
    scope: 'everything',
    ...namedAsHere(database, { base: receivedBefore(database, content), theirs: content }),
    objectiveIds,
    label: `consegna di ${handOut.sender}`,
    step: { bySender: true, keepsFacts: true },
    record: (db) => noteReceivedHandOut(db, handOut, id, content, isoInstant.parse(now().toISOString())),
  };
}
