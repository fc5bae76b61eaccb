import { formatDate } from '../../../shared/format/dates.ts';
import { withoutOrphans, withRowsOf } from '../../../shared/rules/owned-rows.ts';
import type { ArchiveDocument, RowsByTable } from '../../../shared/schemas/archive-document.ts';
import type { AnyRow } from '../../../shared/schemas/document-table.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { eachTable } from '../../../shared/schemas/table-names.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { handOutObjectives } from '../../archive/hand-outs/hand-out-objectives.ts';
import { packageContent, packedContent } from '../../archive/hand-outs/package-contents.ts';
import { receivedHandOutIfThere, receivedHandOuts } from '../../archive/hand-outs/received-hand-outs.ts';
import { localMoment } from '../../local-date.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import { namedAsHere } from './named-as-here.ts';

/**
 * What taking a hand-out into an open archive compares. Its base is what came of the same objectives with the hand-outs before, so that
 * what this office wrote since is not taken for the sender's; of what never came, nothing.
 */
export function receivedRequest(
  db: ReadableDatabase,
  manifest: PackageManifest,
  content: ArchiveDocument,
): MergeRequest {
  const { id, handOut, objectiveIds, writtenAt } = manifest;
  const known = receivedHandOutIfThere(db, handOut.id);
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
    ...namedAsHere(db, { base: receivedBefore(db, content), theirs: content }),
    objectiveIds,
    label: `consegna di ${handOut.sender}`,
    step: { bySender: true, keepsFacts: true },
    record: () => ({ kind: 'handOut', handOut, packageId: id, content: packedContent(content) }),
  };
}

/**
 * The objectives of a content as they came with the hand-outs before it, those that never came left out; registers as they came last, else
 * as they come now.
 */
function receivedBefore(db: ReadableDatabase, content: ArchiveDocument): ArchiveDocument {
  const wanted = new Set(content.objectives.map(({ id }) => id));
  let base: ArchiveDocument = withoutOrphans({ ...content, objectives: [] });
  for (const { id, packageId } of receivedHandOuts(db).toReversed()) {
    const came = new Set(handOutObjectives(db, id, 'handed').filter((one) => wanted.has(one)));
    if (came.size > 0) base = laidOver(base, packageContent(db, packageId), came);
  }
  return base;
}

/** A document with some objectives as another has them, and the registers that they refer to. */
function laidOver(under: ArchiveDocument, over: ArchiveDocument, ids: ReadonlySet<Id>): ArchiveDocument {
  const below = withRowsOf(under, (id) => !ids.has(id));
  const above = withRowsOf(over, (id) => ids.has(id));
  return { ...under, ...eachTable<RowsByTable>((name) => united(below[name], above[name])) };
}

/** The rows of both, the second's where both have one. */
function united(below: readonly AnyRow[], above: readonly AnyRow[]): readonly AnyRow[] {
  return [...new Map([...below, ...above].map((row) => [row.id, row])).values()];
}
