import type { Difference, DifferenceValue } from '../../schemas/difference.ts';
import { alignedSides } from './align-document.ts';
import { isAllowed, type MergeOptions } from './differences/allowed-changes.ts';
import { withLockedEntries } from './differences/locked-entries.ts';
import { withNeededRows } from './differences/needed-rows.ts';
import { conflict, refusal } from './differences/new-difference.ts';
import { type Deletes, rowDifferences } from './differences/row-differences.ts';
import { withoutNamesakes } from './differences/without-namesakes.ts';
import { type DocumentIndex, indexed } from './rows/document-index.ts';
import { type Documents, eachSide, type Sides } from './rows/sides.ts';
import { wholeDifferences } from './wholeness/whole-differences.ts';
import { withoutRefused } from './writing/without-refused.ts';

/**
 * Merges three versions of an archive: what theirs changed since the base and mine has otherwise, to be taken, decided or refused. The
 * rules are in docs/adr/0006. With `subjects` theirs is a part of an archive: other objectives and register rows that it lacks were not
 * deleted; without, it is whole, and what it lacks is gone. Nothing is written: see `mergedDocument`. Each version must be sound in itself:
 * its references hold, its trees are trees, a natural key is of one row.
 */
export function mergeDocuments(documents: Documents, asked: MergeOptions): readonly Difference[] {
  const { documents: known, lockedEntries } = withLockedEntries(alignedSides(documents), asked.closedReviews);
  const options = { ...asked, lockedEntries };
  const { subjects, declined } = options;
  const aligned = eachSide(known, indexed);
  const deletes: Deletes = (entity, id) => subjects === null || (entity === 'objectives' && subjects.has(id));
  const changes = rowDifferences({ ...aligned, mine: aligned.base }, deletes);
  if (changes.length === 0) return [];
  const refused = refusedChanges(aligned, changes, options);
  const theirs = indexed(withoutRefused(aligned, changes, new Set(refused.map(({ key }) => key))));
  const sides = { ...aligned, theirs };
  const wanted = rowDifferences(sides, deletes).map((one) =>
    one.state === 'taken' && declined?.has(one.key) === true ? conflict(one, one, ['mine', 'theirs']) : one,
  );
  const whole = wholeDifferences(sides, wanted);
  const settled = withoutNamesakes(sides, withNeededRows(sides, whole, options));
  // A register row that both added is not theirs to write either.
  const isRefused = (one: Difference) => one.objectiveId === null && one.kind === 'field' && !isAllowed(one, options);
  const told = settled.map((one) => (isRefused(one) ? refusal(one, one) : one));
  return [...told, ...refused.flatMap((change) => refusedInMine(aligned.mine, change))];
}

/**
 * Changes that theirs had no right to, and those that cannot stand without them: an objective that goes while another under it, which
 * theirs does not speak for, stays.
 */
function refusedChanges(
  { base, theirs }: Sides<DocumentIndex>,
  changes: readonly Difference[],
  options: MergeOptions,
): readonly Difference[] {
  const allowed = changes.filter((change) => isAllowed(change, options));
  const standing = wholeDifferences({ base, mine: base, theirs }, allowed).filter(({ state }) => state === 'taken');
  const kept = new Set(standing.map(({ key }) => key));
  return changes.filter(({ key }) => !kept.has(key));
}

/** A refused change as it is told: not at all when mine has it already. */
function refusedInMine(mine: DocumentIndex, change: Difference): readonly Difference[] {
  const value = valueIn(mine, change);
  const isThere = change.objectiveId === null || mine.find('objectives', change.objectiveId) !== undefined;
  const isSame = JSON.stringify(value) === JSON.stringify(change.theirs);
  return isSame && isThere ? [] : [refusal(change, { base: change.base, mine: value, theirs: change.theirs })];
}

function valueIn(mine: DocumentIndex, { entity, entityId, kind, field }: Difference): DifferenceValue {
  if (kind === 'order') return mine.owned(entity, entityId).map(({ id }) => id);
  const row = mine.find(entity, entityId);
  return field === null ? (row ?? null) : (row?.[field] ?? null);
}
