import { formatDate } from '../../../shared/format/dates.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { handOutObjectives } from '../../archive/hand-outs/hand-out-objectives.ts';
import { handOutById, type MadeHandOut } from '../../archive/hand-outs/hand-outs.ts';
import { packageContent, packedContent } from '../../archive/hand-outs/package-contents.ts';
import { type TakenReturn, takenReturns } from '../../archive/hand-outs/taken-returns.ts';
import { localDate, localMoment } from '../../local-date.ts';
import { whyItChangesNothing } from '../merge/merge-record.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import { namedAsHere } from './named-as-here.ts';

/** What a return says of itself; a filled spreadsheet has no lineage, and an identity that follows from what is in it. */
export interface ReturnFacts
  extends Pick<PackageManifest, 'id' | 'writtenAt' | 'writtenBy' | 'lineage' | 'objectiveIds'> {
  readonly handOutId: Id;
}

/**
 * What taking a return in compares: with the return before it from the same copy that was taken in, else with what was handed out. The
 * same return again, or one older than another that is in, changes nothing and says so.
 * @throws AppError `hand-out-unknown`; taking it in `already-taken`, when it came in since.
 */
export function returnRequest(db: ReadableDatabase, facts: ReturnFacts, theirs: ArchiveDocument): MergeRequest {
  const made = handOutById(db, facts.handOutId);
  const taken = takenReturns(db, made.id);
  const again = whyItChangesNothing(facts, taken);
  const asTold = returnAsTold(made, facts);
  if (again !== null) return { ...asTold, notices: [again], base: theirs, theirs, objectiveIds: [] };
  const { id, writtenAt, writtenBy, lineage } = facts;
  const before = lineage.findLast((older) => taken.some((one) => one.id === older));
  const baseId = before ?? made.packageId;
  const base = packageContent(db, baseId);
  return {
    ...asTold,
    notices: notices(made, facts, taken),
    ...namedAsHere(db, { base, theirs }),
    objectiveIds: spokenFor(db, made.id, facts.objectiveIds, base),
    step: { keepsFacts: true },
    record: () => ({
      kind: 'return',
      facts: { id, handOutId: made.id, baseId, lineage, writtenAt, writtenBy },
      content: packedContent(theirs),
    }),
  };
}

/** How the merge of a return is told, first or again. */
export function returnAsTold(
  { at, receiver, scope, format }: Pick<MadeHandOut, 'at' | 'receiver' | 'scope' | 'format'>,
  { writtenAt, writtenBy }: Pick<ReturnFacts, 'writtenAt' | 'writtenBy'>,
) {
  return {
    kind: format === 'package' ? 'return' : 'spreadsheet',
    title: `Rientro da «${receiver}», scritto da ${writtenBy} il ${localMoment(new Date(writtenAt))}`,
    baseLabel: `consegna del ${formatDate(localDate(new Date(at)))}`,
    mineLabel: 'archivio aperto',
    theirsLabel: receiver,
    message: '',
    scope,
    label: `rientro da ${receiver}`,
  } as const satisfies Partial<MergeRequest>;
}

/** The objectives that a return may change: what was handed, and what its base and itself have beyond the ancestors that went along. */
export function spokenFor(
  db: ReadableDatabase,
  handOutId: Id,
  returned: readonly Id[],
  base: ArchiveDocument,
): readonly Id[] {
  const context = new Set(handOutObjectives(db, handOutId, 'context'));
  const handed = handOutObjectives(db, handOutId, 'handed');
  const known = new Set([...handed, ...returned, ...base.objectives.map(({ id }) => id)]);
  return [...known].filter((id) => !context.has(id));
}

function notices(
  { deadline, closed }: MadeHandOut,
  { writtenAt, lineage }: ReturnFacts,
  taken: readonly TakenReturn[],
): string[] {
  const told: string[] = [];
  if (closed === 1) told.push('La consegna era stata chiusa: non si aspettavano altri rientri.');
  if (deadline !== null && localDate(new Date(writtenAt)) > deadline)
    told.push(`È stato scritto dopo la scadenza del ${formatDate(deadline)}.`);
  const beside = taken.findLast(({ id }) => !lineage.includes(id));
  if (beside !== undefined)
    told.push(
      `Un altro rientro della stessa consegna, scritto da ${beside.writtenBy} il ${localMoment(new Date(beside.writtenAt))}, è già stato accolto: questo gli si aggiunge.`,
    );
  return told;
}
