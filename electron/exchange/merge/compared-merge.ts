import { mergeDocuments } from '../../../shared/rules/merge/merge-documents.ts';
import { type Row, rowsIn } from '../../../shared/rules/merge/rows/row.ts';
import type { Documents } from '../../../shared/rules/merge/rows/sides.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Difference } from '../../../shared/schemas/difference.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { MergeRequest } from './merge-request.ts';
import { unreadDifferences } from './unread-groups.ts';

/** What a merge is made of, without what only the thread of the archive can do. */
export type MergeData = Omit<MergeRequest, 'record' | 'label' | 'step'>;

/** The archive that a merge is for, at a moment, and the checks of it that are closed. */
export interface MergeMine {
  readonly document: ArchiveDocument;
  readonly closedReviews: ReadonlySet<Id>;
}

/** The differences of a merge with what mine is at a moment, and without what is not wanted of theirs. */
export class ComparedMerge {
  readonly sides: Documents;
  readonly differences: readonly Difference[];
  /** What was refused and is not shown: rows that come back from theirs come without it. */
  readonly hidden: readonly Difference[];
  readonly #byObjective: ReadonlyMap<Id | null, readonly Difference[]>;

  /** @param declined keys of what a person does not want: it is held back, with all that cannot stand without it. */
  constructor(data: MergeData, { document: mine, closedReviews }: MergeMine, declined: ReadonlySet<string>) {
    const { kind, scope, objectiveIds, part, only, base, theirs } = data;
    this.sides = { base, mine, theirs };
    const subjects = objectiveIds === null ? null : new Set(objectiveIds);
    const differences = mergeDocuments(this.sides, { scope, subjects, declined, closedReviews }).filter(
      ({ objectiveId }) => objectiveId === null || part === undefined || part.has(objectiveId),
    );
    const isShown = ({ key }: Difference): boolean => only === undefined || only.has(key);
    const compared = kind === 'comparison' ? differences.flatMap(looked) : differences.filter(isShown);
    const unread = unreadDifferences(this.sides, data.unread?.cells ?? [], compared);
    this.differences = [...compared, ...unread];
    this.hidden = differences.filter((one) => one.state === 'refused' && !isShown(one));
    this.#byObjective = Map.groupBy(this.differences, ({ objectiveId }) => objectiveId);
  }

  /** Those of an objective, or of the registers. */
  of(objectiveId: Id | null): readonly Difference[] {
    return this.#byObjective.get(objectiveId) ?? [];
  }

  /** The year of the objective that a difference is of, as mine or theirs has it; null where it has none. */
  yearOf({ objectiveId }: Difference): number | null {
    const objectives = [this.sides.mine, this.sides.theirs].flatMap((document) => document.objectives);
    return objectives.find(({ id }) => id === objectiveId)?.year ?? null;
  }

  /** The row that a difference is of, as mine or theirs has it. */
  rowOf({ entity, entityId }: Difference): Row {
    const rows = [this.sides.mine, this.sides.theirs].flatMap((document) => rowsIn(document, entity));
    const row = rows.find(({ id }) => id === entityId);
    if (row === undefined) throw new Error(`${entity}/${entityId} is nowhere`);
    return row;
  }
}

/** In a comparison nothing is decided; what is not compared, since the other side does not speak for it, is not told. */
function looked(difference: Difference): readonly Difference[] {
  return difference.state === 'refused' ? [] : [{ ...difference, state: 'taken', merged: difference.theirs }];
}
