import type { Decisions, Difference } from '../../../schemas/difference.ts';
import type { MergeCounts, MergeGroup } from '../../../schemas/merge-view.ts';
import { objective } from '../../../schemas/objective.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { goesIn } from '../merged-document.ts';
import { indexed } from '../rows/document-index.ts';
import type { Documents } from '../rows/sides.ts';
import { type Readers, readRow } from './printed-value.ts';

const NONE: ReadonlySet<string> = new Set();

/** The objectives that have differences, by code, and the registers last; what each would do if the merge were accepted now.
 * @param declined keys of what a person does not want. */
export function mergeGroups(
  { base, mine, theirs }: Documents,
  differences: readonly Difference[],
  decisions: Decisions,
  declined: ReadonlySet<string> = NONE,
): readonly MergeGroup[] {
  const readers = [mine, theirs, base].map(indexed);
  const byObjective = [...Map.groupBy(differences, ({ objectiveId }) => objectiveId)];
  const groups = byObjective.map(([id, found]) => groupOf(readers, id, found, decisions, declined));
  return groups.sort(byCode);
}

function groupOf(
  readers: Readers,
  objectiveId: Id | null,
  differences: readonly Difference[],
  decisions: Decisions,
  declined: ReadonlySet<string>,
): MergeGroup {
  const row = objectiveId === null ? undefined : readRow(readers, 'objectives', objectiveId);
  const { code, title } = row === undefined ? { code: '' as const, title: '' } : objective.parse(row);
  const whole = differences.find(({ entity, field }) => entity === 'objectives' && field === null);
  const kind = whole?.kind === 'added' || whole?.kind === 'removed' ? whole.kind : 'changed';
  return { objectiveId, code, title, kind, counts: countsOf(differences, decisions, declined) };
}

function countsOf(
  differences: readonly Difference[],
  decisions: Decisions,
  declined: ReadonlySet<string>,
): MergeCounts {
  const going = differences.filter((one) => goesIn(one, decisions.get(one.key)));
  const held = differences.filter(({ state }) => state === 'conflict');
  const conflicts = held.filter(({ key }) => !declined.has(key));
  return {
    added: going.filter(({ kind }) => kind === 'added').length,
    removed: going.filter(({ kind }) => kind === 'removed').length,
    changed: going.filter(({ kind }) => kind === 'field' || kind === 'order').length,
    conflicts: conflicts.length,
    undecided: conflicts.filter(({ key }) => !decisions.has(key)).length,
    refused: differences.filter(({ state }) => state === 'refused').length,
    declined: held.length - conflicts.length,
  };
}

function byCode(one: MergeGroup, other: MergeGroup): number {
  if (one.objectiveId === null || other.objectiveId === null) return one.objectiveId === null ? 1 : -1;
  return one.code < other.code ? -1 : Number(one.code > other.code);
}
