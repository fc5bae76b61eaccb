import { AppError } from '../../../shared/errors.ts';
import type { MergeCounts, MergeEntry, MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { ParsedInputOf } from '../../../shared/ipc/contract.ts';
import { mergeDocuments } from '../../../shared/rules/merge/merge-documents.ts';
import { mergedDocument } from '../../../shared/rules/merge/merged-document.ts';
import { type Row, rowsIn } from '../../../shared/rules/merge/rows/row.ts';
import { mergeEntries } from '../../../shared/rules/merge/shown/merge-entries.ts';
import { mergeGroups } from '../../../shared/rules/merge/shown/merge-groups.ts';
import { typedValue } from '../../../shared/rules/merge/typed-value.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Decision, Difference, Side } from '../../../shared/schemas/difference.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import { type DocumentChanges, documentChanges } from '../../archive/document/document-changes.ts';
import type { MergeRequest } from './merge-request.ts';
import { withUnread } from './unread-groups.ts';

/** What a merge is made of, without what only the thread of the archive can do. */
export type MergeData = Omit<MergeRequest, 'record' | 'label' | 'step'>;

/** What a person decides on: some differences, those of an objective (null: the registers), or all. */
export type DecisionTarget = ParsedInputOf<'merging:decide'>['target'];
/** What a person decides: a side, a value that was typed, or null: nothing any more. */
export type Choice = ParsedInputOf<'merging:decide'>['choice'];

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
  readonly #decisions = new Map<string, Decision>();
  /** What would be taken and is not wanted: it is compared anew without it, since other things may not stand without it. */
  #declined: ReadonlySet<string> = new Set();
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
    const found = mergeGroups(this.#sides(), this.#differences, this.#decisions, this.#declined);
    const groups = withUnread(this.#sides(), found, this.#data.unread?.cells ?? []);
    const told = { kind, title, baseLabel, mineLabel, theirsLabel, message, notices: [...notices] };
    return { ...told, counts: summed(groups.map(({ counts }) => counts)), groups: [...groups] };
  }

  /** The differences of an objective, or of the registers. */
  entries(objectiveId: Id | null): MergeEntry[] {
    return [...mergeEntries(this.#sides(), this.#of(objectiveId), this.#decisions, this.#declined)];
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
   * Decides conflicts, declines what would be taken, or takes the decision back. Of a whole objective, or of all, those that cannot be decided
   * so are left. @throws AppError `not-found` for a key that is not here; `conflict` for one that cannot be decided so.
   */
  decide(target: DecisionTarget, choice: Side | null): void {
    const declined = new Set(this.#declined);
    for (const { key, state } of this.#targeted(target, choice)) {
      if (state === 'taken' && choice === 'mine') declined.add(key);
      else if (choice !== 'mine') declined.delete(key);
      if (choice === null || (choice === 'theirs' && (state === 'taken' || this.#declined.has(key))))
        this.#decisions.delete(key);
      else this.#decisions.set(key, choice);
    }
    const isSame = declined.size === this.#declined.size && without(declined, this.#declined).size === 0;
    if (!isSame) this.#decline(target, declined);
  }

  /**
   * Decides one difference by what was typed in place of both sides. @param today what `oggi` means.
   * @throws AppError as `decide`; `field-invalid` with what is wrong with the value.
   */
  type(target: DecisionTarget, text: string, today: IsoDate): void {
    const [key, another] = target.kind === 'keys' ? target.keys : [];
    if (key === undefined || another !== undefined) throw cannotBeChosen();
    const difference = this.#decidable(key, 'mine');
    const value = typedValue(difference, this.#rowOf(difference), text, today);
    if (!value.ok) throw new AppError('field-invalid', value.message, { fields: { typed: value.message } });
    if (this.#declined.has(key)) this.#decline(target, without(this.#declined, new Set([key])));
    this.#decisions.set(key, { typed: value.value });
  }

  /** Compares again with what mine is now, keeping the decisions. @returns whether the differences are those that were shown. */
  refresh(mine: ArchiveDocument): boolean {
    const shown = JSON.stringify(this.#differences);
    this.#mine = mine;
    this.#compare();
    this.#forgetOthers();
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
    const differences = mergeDocuments(this.#sides(), { scope, subjects, declined: this.#declined });
    const isShown = ({ key }: Difference): boolean => only === undefined || only.has(key);
    this.#differences = kind === 'comparison' ? differences.flatMap(looked) : differences.filter(isShown);
    this.#byObjective = Map.groupBy(this.#differences, ({ objectiveId }) => objectiveId);
    this.#hidden = differences.filter((one) => one.state === 'refused' && !isShown(one));
  }

  #of(objectiveId: Id | null): readonly Difference[] {
    return this.#byObjective.get(objectiveId) ?? [];
  }

  /** Forgets what was decided of differences that are no more. */
  #forgetOthers(): void {
    const keys = new Set(this.#differences.map(({ key }) => key));
    for (const key of this.#decisions.keys()) if (!keys.has(key)) this.#decisions.delete(key);
    this.#declined = new Set([...this.#declined].filter((key) => keys.has(key)));
  }

  /** Compares anew without what is declined. What comes in all the same, because other things need it, cannot be declined. */
  #decline(target: DecisionTarget, declined: ReadonlySet<string>): void {
    const before = this.#declined;
    this.#declined = declined;
    this.#compare();
    const needed = this.#differences.filter(({ key, state }) => state === 'taken' && declined.has(key));
    if (needed.length > 0) {
      for (const { key } of needed) this.#decisions.delete(key);
      const isOne = target.kind === 'keys';
      this.#declined = isOne ? before : without(declined, new Set(needed.map(({ key }) => key)));
      this.#compare();
      if (isOne) throw needsIt();
    }
    this.#forgetOthers();
  }

  #rowOf({ entity, entityId }: Difference): Row {
    const rows = [this.#mine, this.#data.theirs].flatMap((document) => rowsIn(document, entity));
    const row = rows.find(({ id }) => id === entityId);
    if (row === undefined) throw new Error(`${entity}/${entityId} is nowhere`);
    return row;
  }

  #targeted(target: DecisionTarget, choice: Side | null): readonly Difference[] {
    if (target.kind === 'keys') return target.keys.map((key) => this.#decidable(key, choice));
    const differences = target.kind === 'all' ? this.#differences : this.#of(target.objectiveId);
    return differences.filter(
      (one) =>
        mayBe(one, choice) &&
        (target.everything === true || (one.state === 'conflict' && !this.#declined.has(one.key))),
    );
  }

  #decidable(key: string, choice: Side | null): Difference {
    const difference = this.#differences.find((one) => one.key === key);
    if (difference === undefined) {
      throw new AppError('not-found', "Questa differenza non c'è più: guardare di nuovo il confronto.");
    }
    if (mayBe(difference, choice)) return difference;
    throw cannotBeChosen();
  }
}

/** Whether a difference can be decided so. What was refused is not to be had, and what is taken can be declined. */
function mayBe({ state, choices }: Difference, choice: Side | null): boolean {
  return state === 'taken' || (state === 'conflict' && (choice === null || choices.includes(choice)));
}

const without = (keys: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...keys].filter((key) => !others.has(key)));

function cannotBeChosen(): AppError {
  return new AppError('conflict', 'Qui non si può scegliere: il valore ricevuto non può entrare, o non è consentito.');
}

function needsIt(): AppError {
  return new AppError(
    'conflict',
    'Non si può rifiutare da sola: altre modifiche che entrano ne hanno bisogno. Rifiutare prima quelle.',
  );
}

/** In a comparison nothing is decided; what is not compared, since the other side does not speak for it, is not told. */
function looked(difference: Difference): readonly Difference[] {
  return difference.state === 'refused' ? [] : [{ ...difference, state: 'taken', merged: difference.theirs }];
}

function summed(counts: readonly MergeCounts[]): MergeCounts {
  const sum = { added: 0, removed: 0, changed: 0, conflicts: 0, undecided: 0, refused: 0, declined: 0 };
  for (const each of counts) {
    for (const name of Object.keys(sum) as (keyof MergeCounts)[]) sum[name] += each[name];
  }
  return sum;
}
