import { formatDate } from '../../../shared/format/dates.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { handOutObjectives } from '../../archive/hand-outs/hand-out-objectives.ts';
import { packageContent, packedContent } from '../../archive/hand-outs/package-contents.ts';
import { receivedHandOutIfThere, receivedHandOuts } from '../../archive/hand-outs/received-hand-outs.ts';
import { localMoment } from '../../local-moment.ts';
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
  let base: ArchiveDocument = {
    ...content,
    objectives: [],
    phases: [],
    indicators: [],
    indicatorResults: [],
    participants: [],
  };
  for (const { id, packageId } of receivedHandOuts(db).toReversed()) {
    const came = new Set(handOutObjectives(db, id, 'handed').filter((one) => wanted.has(one)));
    if (came.size > 0) base = laidOver(base, packageContent(db, packageId), came);
  }
  return base;
}

/** A document with some objectives as another has them, and the registers that they refer to. */
function laidOver(under: ArchiveDocument, over: ArchiveDocument, ids: ReadonlySet<Id>): ArchiveDocument {
  const isTheirs = ({ objectiveId }: { readonly objectiveId: Id }): boolean => ids.has(objectiveId);
  const ofObjectives = <Row extends { readonly objectiveId: Id }>(below: readonly Row[], above: readonly Row[]) => [
    ...below.filter((row) => !isTheirs(row)),
    ...above.filter(isTheirs),
  ];
  const indicators = ofObjectives(under.indicators, over.indicators);
  const indicatorIds = new Set(indicators.map(({ id }) => id));
  return {
    ...under,
    plans: united(under.plans, over.plans),
    levels: united(under.levels, over.levels),
    centres: united(under.centres, over.centres),
    people: united(under.people, over.people),
    councillors: united(under.councillors, over.councillors),
    listItems: united(under.listItems, over.listItems),
    objectives: united(under.objectives, over.objectives),
    phases: ofObjectives(under.phases, over.phases),
    indicators,
    indicatorResults: united(under.indicatorResults, over.indicatorResults).filter(({ indicatorId }) =>
      indicatorIds.has(indicatorId),
    ),
    participants: ofObjectives(under.participants, over.participants),
  };
}

/** The rows of both, the second's where both have one. */
function united<Row extends { readonly id: Id }>(below: readonly Row[], above: readonly Row[]): readonly Row[] {
  return [...new Map([...below, ...above].map((row) => [row.id, row])).values()];
}
