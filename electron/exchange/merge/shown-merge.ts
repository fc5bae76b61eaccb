import { AppError } from '../../../shared/errors.ts';
import type { MergeCounts, MergeEntry, MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { ParsedInputOf } from '../../../shared/ipc/contract.ts';
import { mergeDocuments } from '../../../shared/rules/merge/merge-documents.ts';
import { mergedDocument } from '../../../shared/rules/merge/merged-document.ts';
import { mergeEntries } from '../../../shared/rules/merge/shown/merge-entries.ts';
import { mergeGroups } from '../../../shared/rules/merge/shown/merge-groups.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Difference, Side } from '../../../shared/schemas/difference.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { type DocumentChanges, documentChanges } from '../../archive/document/document-changes.ts';
import type { MergeRequest } from './merge-request.ts';
import { withUnread } from './unread-groups.ts';

/** What a merge is made of, without what only the thread of the archive can do. */
export type MergeData = Omit<MergeRequest, 'record' | 'label' | 'step'>;

/** What a person decides on: some differences, those of an objective (null: the registers), or all. */
export type DecisionTarget = ParsedInputOf<'merging:decide'>['target'];

/** What accepting a merge would write, and what stays as mine because nobody decided. */
export interface MergeResult {
  readonly changes: DocumentChanges;
  readonly undecided: readonly Difference[];
}

/** A difference that is not simply taken: which objective (none: a register), which row and field, and the three values. */
export type ListedDifference = Pick<MergeEntry, 'subject' | 'field' | 'state' | 'base' | 'mine' | 'theirs'> & {
  readonly objective: string | null;
};

/** Three versions compared, and what was decided so far. Nothing here writes. */
export class ShownMerge {
  readonly #data: MergeData;
  readonly #decisions = new Map<string, Side>();
  #mine: ArchiveDocument;
  #differences: readonly Difference[] = [];
  #byObjective: ReadonlyMap<Id | null, readonly Difference[]> = new Map();
  /** What was refused and is not shown: rows that come back from theirs come without it. */
  #hidden: readonly Difference[] = [];

  constructor(data: MergeData, mine: ArchiveDocument) {
    this.#data = data;
    this.#mine = mine;
    this.#compare();
  }

  /** Everything but the token, which is its keeper's. */
  summary(): Omit<MergeSummary, 'merge'> {
    const { kind, title, baseLabel, mineLabel, theirsLabel, message, notices } = this.#data;
    const found = mergeGroups(this.#sides(), this.#differences, this.#decisions);
    const groups = withUnread(this.#sides(), found, this.#data.unread?.cells ?? []);
    const told = { kind, title, baseLabel, mineLabel, theirsLabel, message, notices: [...notices] };
    return { ...told, counts: summed(groups.map(({ counts }) => counts)), groups: [...groups] };
  }

  /** The differences of an objective, or of the registers. */
  entries(objectiveId: Id | null): MergeEntry[] {
    return [...mergeEntries(this.#sides(), this.#of(objectiveId), this.#decisions)];
  }

  /** The conflicts of it and what is refused, for who sees no screen. */
  listed(): ListedDifference[] {
    return this.summary().groups.flatMap(({ objectiveId, code }) =>
      this.entries(objectiveId)
        .filter(({ state }) => state !== 'taken')
        .map(({ subject, field, state, base, mine, theirs }) => {
          return { objective: objectiveId === null ? null : code, subject, field, state, base, mine, theirs };
        }),
    );
  }

  /**
   * Decides conflicts, or takes the decision back. Of a whole objective, or of all, those that cannot be decided so are left.
   * @throws AppError `not-found` for a key that is not here; `conflict` for one that cannot be decided so.
   */
  decide(target: DecisionTarget, choice: Side | null): void {
    for (const difference of this.#targeted(target, choice)) {
      if (choice === null) this.#decisions.delete(difference.key);
      else this.#decisions.set(difference.key, choice);
    }
  }

  /** Compares again with what mine is now, keeping the decisions. @returns whether the differences are those that were shown. */
  refresh(mine: ArchiveDocument): boolean {
    const shown = JSON.stringify(this.#differences);
    this.#mine = mine;
    this.#compare();
    const keys = new Set(this.#differences.map(({ key }) => key));
    for (const key of this.#decisions.keys()) if (!keys.has(key)) this.#decisions.delete(key);
    return JSON.stringify(this.#differences) === shown;
  }

  /** What accepting it as it is now would write. */
  result(): MergeResult {
    const merged = mergedDocument(this.#sides(), [...this.#differences, ...this.#hidden], this.#decisions);
    const undecided = this.#differences.filter(({ key, state }) => state === 'conflict' && !this.#decisions.has(key));
    return { changes: documentChanges(this.#mine, merged), undecided };
  }

  #sides() {
    const { base, theirs } = this.#data;
    return { base, mine: this.#mine, theirs };
  }

  #compare(): void {
    const { kind, scope, objectiveIds, only } = this.#data;
    const subjects = objectiveIds === null ? null : new Set(objectiveIds);
    const differences = mergeDocuments(this.#sides(), { scope, subjects });
    const isShown = ({ key }: Difference): boolean => only === undefined || only.has(key);
    this.#differences = kind === 'comparison' ? differences.flatMap(looked) : differences.filter(isShown);
    this.#byObjective = Map.groupBy(this.#differences, ({ objectiveId }) => objectiveId);
    this.#hidden = differences.filter((one) => one.state === 'refused' && !isShown(one));
  }

  #of(objectiveId: Id | null): readonly Difference[] {
    return this.#byObjective.get(objectiveId) ?? [];
  }

  #targeted(target: DecisionTarget, choice: Side | null): readonly Difference[] {
    if (target.kind === 'keys') return target.keys.map((key) => this.#decidable(key, choice));
    const differences = target.kind === 'all' ? this.#differences : this.#of(target.objectiveId);
    return differences.filter(
      ({ state, choices }) => state === 'conflict' && (choice === null || choices.includes(choice)),
    );
  }

  #decidable(key: string, choice: Side | null): Difference {
    const difference = this.#differences.find((one) => one.key === key);
    if (difference === undefined) {
      throw new AppError('not-found', "Questa differenza non c'è più: guardare di nuovo il confronto.");
    }
    const { state, choices } = difference;
    if (state === 'conflict' && (choice === null || choices.includes(choice))) return difference;
    throw new AppError(
      'conflict',
      "Qui non si può scegliere: il valore ricevuto non può entrare, o non c'è conflitto.",
    );
  }
}

/** In a comparison nothing is decided; what is not compared, since the other side does not speak for it, is not told. */
function looked(difference: Difference): readonly Difference[] {
  return difference.state === 'refused' ? [] : [{ ...difference, state: 'taken', merged: difference.theirs }];
}

function summed(counts: readonly MergeCounts[]): MergeCounts {
  const sum = { added: 0, removed: 0, changed: 0, conflicts: 0, undecided: 0, refused: 0 };
  for (const each of counts) {
    for (const name of Object.keys(sum) as (keyof MergeCounts)[]) sum[name] += each[name];
  }
  return sum;
}
