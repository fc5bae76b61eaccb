/** A patch for one row. */
export interface RowChange<Patch> {
  readonly id: string;
  readonly patch: Patch;
}

/**
 * What a grid asks of the feature that shows it. Each resolves when the archive has it AND the rows given to the grid are the
 * new ones; each rejects, with a Refusal, when nothing was changed.
 */
export interface GridEdits<Patch> {
  /** `typing`: it goes on with what was written in the same cell a moment ago, so that undo takes both back at once. */
  readonly write: (changes: readonly RowChange<Patch>[], typing: boolean) => Promise<unknown>;
  /** Makes rows that stand from `position` on; answers their ids. Null where rows cannot be made. */
  readonly insert: ((position: number, patches: readonly Patch[]) => Promise<readonly string[]>) | null;
  /** Whether a pasted block makes no rows past the last, though rows can be made elsewhere. */
  readonly staysWithin?: true;
  /** A pasted block, one step: changes of rows, and new rows after the last; answers the ids of the new ones. */
  readonly paste: (changes: readonly RowChange<Patch>[], rows: readonly Patch[]) => Promise<readonly string[]>;
  /** Copies rows, each below its own or all below the last; answers the ids of the copies. */
  readonly duplicate: ((ids: readonly string[]) => Promise<readonly string[]>) | null;
  /** Moves rows, kept together and in order, so that the first of them stands at `position` afterwards. */
  readonly move: ((ids: readonly string[], position: number) => Promise<unknown>) | null;
  readonly remove: ((ids: readonly string[]) => Promise<unknown>) | null;
}
