import { AppError } from '../../../shared/errors.ts';
import type { MergeEntry, MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { ParsedInputOf } from '../../../shared/ipc/contract.ts';
import { mergedDocument } from '../../../shared/rules/merge/merged-document.ts';
import { mergeEntries } from '../../../shared/rules/merge/shown/merge-entries.ts';
import { mergeGroups } from '../../../shared/rules/merge/shown/merge-groups.ts';
import { typedValue } from '../../../shared/rules/merge/typed-value.ts';
import type { Decision, Difference, Side } from '../../../shared/schemas/difference.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { UnreadCell } from '../../../shared/schemas/unread-cell.ts';
import { type DocumentChanges, documentChanges } from '../../archive/document/document-changes.ts';
import { ComparedMerge, type MergeData, type MergeMine } from './compared-merge.ts';
import { cannotBeChosen, mayBeDecided, needsIt } from './may-be-decided.ts';
import type { MergeRequest } from './merge-request.ts';
import { summedCounts } from './summed-counts.ts';
import { stillUnread, withUnread } from './unread-groups.ts';

/** What a person decides on: some differences, those of an objective (null: the registers), or all. */
export type DecisionTarget = ParsedInputOf<'merging:decide'>['target'];
/** What a person decides: a side, a value that was typed, or null: nothing any more. */
export type Choice = ParsedInputOf<'merging:decide'>['choice'];

/** What accepting a merge would write, and what stays as mine because nobody decided. */
export interface MergeResult {
  readonly changes: DocumentChanges;
  readonly undecided: readonly Difference[];
  /** What stays to be looked at. */
  readonly unread?: MergeRequest['unread'];
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
  #mine: MergeMine;
  #compared: ComparedMerge;

  constructor(data: MergeData, mine: MergeMine) {
    this.#data = data;
    this.#mine = mine;
    this.#compared = new ComparedMerge(data, mine, this.#declined);
  }

  /** Everything but the token, which is its keeper's. */
  summary(): Omit<MergeSummary, 'merge'> {
    const { kind, title, baseLabel, mineLabel, theirsLabel, message, notices } = this.#data;
    const found = mergeGroups(this.#compared.sides, this.#compared.differences, this.#decisions, this.#declined);
    const groups = withUnread(this.#compared.sides, found, this.#stillUnread(), this.#compared.differences);
    const told = { kind, title, baseLabel, mineLabel, theirsLabel, message, notices: [...notices] };
    return { ...told, counts: summedCounts(groups.map(({ counts }) => counts)), groups: [...groups] };
  }

  /** The differences of an objective, or of the registers. */
  entries(objectiveId: Id | null): MergeEntry[] {
    return [...mergeEntries(this.#compared.sides, this.#compared.of(objectiveId), this.#decisions, this.#declined)];
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
    const year = this.#compared.yearOf(difference);
    const value = typedValue(difference, this.#compared.rowOf(difference), text, { today, year });
    if (!value.ok) throw new AppError('field-invalid', value.message, { fields: { typed: value.message } });
    if (this.#declined.has(key)) this.#decline(target, without(this.#declined, new Set([key])));
    this.#decisions.set(key, { typed: value.value });
  }

  /** Compares again with what mine is now, keeping the decisions. @returns whether the differences are those that were shown. */
  refresh(mine: MergeMine): boolean {
    this.#mine = mine;
    const shown = JSON.stringify(this.#compared.differences);
    this.#compared = new ComparedMerge(this.#data, mine, this.#declined);
    this.#forgetOthers();
    return JSON.stringify(this.#compared.differences) === shown;
  }

  /** What accepting it as it is now would write. */
  result(): MergeResult {
    const merged = mergedDocument(
      this.#compared.sides,
      [...this.#compared.differences, ...this.#compared.hidden],
      this.#decisions,
    );
    const undecided = this.#compared.differences.filter(
      ({ key, state }) => state === 'conflict' && !this.#decisions.has(key),
    );
    return { changes: documentChanges(this.#compared.sides.mine, merged), undecided, ...this.#unread() };
  }

  /** The cells that nobody could read, nor typed a value for, and their file; nothing where there was none. */
  #unread(): Pick<MergeResult, 'unread'> {
    const { unread } = this.#data;
    return unread === undefined ? {} : { unread: { file: unread.file, cells: this.#stillUnread() } };
  }

  #stillUnread(): readonly UnreadCell[] {
    return stillUnread(this.#data.unread?.cells ?? [], this.#decisions);
  }

  #compare(): void {
    this.#compared = new ComparedMerge(this.#data, this.#mine, this.#declined);
  }

  /** Forgets what was decided of differences that are no more. */
  #forgetOthers(): void {
    const keys = new Set(this.#compared.differences.map(({ key }) => key));
    for (const key of this.#decisions.keys()) if (!keys.has(key)) this.#decisions.delete(key);
    this.#declined = new Set([...this.#declined].filter((key) => keys.has(key)));
  }

  /** Compares anew without what is declined. What comes in all the same, because other things need it, cannot be declined. */
  #decline(target: DecisionTarget, declined: ReadonlySet<string>): void {
    const before = this.#declined;
    this.#declined = declined;
    this.#compare();
    const needed = this.#compared.differences.filter(({ key, state }) => state === 'taken' && declined.has(key));
    if (needed.length > 0) {
      for (const { key } of needed) this.#decisions.delete(key);
      const isOne = target.kind === 'keys';
      this.#declined = isOne ? before : without(declined, new Set(needed.map(({ key }) => key)));
      this.#compare();
      if (isOne) throw needsIt();
    }
    this.#forgetOthers();
  }

  #targeted(target: DecisionTarget, choice: Side | null): readonly Difference[] {
    if (target.kind === 'keys') return target.keys.map((key) => this.#decidable(key, choice));
    const differences = target.kind === 'all' ? this.#compared.differences : this.#compared.of(target.objectiveId);
    return differences.filter(
      (one) =>
        mayBeDecided(one, choice) &&
        one.state !== 'unread' &&
        (target.everything === true || (one.state === 'conflict' && !this.#declined.has(one.key))),
    );
  }

  #decidable(key: string, choice: Side | null): Difference {
    const difference = this.#compared.differences.find((one) => one.key === key);
    if (difference === undefined) {
      throw new AppError('not-found', "Questa differenza non c'è più: guardare di nuovo il confronto.");
    }
    if (mayBeDecided(difference, choice)) return difference;
    throw cannotBeChosen();
  }
}

const without = (keys: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...keys].filter((key) => !others.has(key)));
