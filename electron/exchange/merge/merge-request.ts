import type { MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Difference } from '../../../shared/schemas/difference.ts';
import type { HandOutScope } from '../../../shared/schemas/hand-out.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { UnreadCell } from '../../../shared/schemas/unread-cell.ts';
import type { StepKind } from '../../archive/steps/in-transaction.ts';
import type { MergeRecord } from './merge-record.ts';

/** What taking a merge in did, for who keeps a register of it. */
export interface MergeOutcome {
  /** Fields changed, rows added and rows taken away. */
  readonly changes: number;
  /** Conflicts that nobody decided: they stayed as mine. */
  readonly undecided: readonly Difference[];
}

/** Something to bring into the open archive, which is `mine`: what it was built on, what it says now, and how it is told. */
export interface MergeRequest
  extends Pick<MergeSummary, 'kind' | 'title' | 'baseLabel' | 'mineLabel' | 'theirsLabel' | 'message' | 'notices'> {
  readonly scope: HandOutScope;
  readonly base: ArchiveDocument;
  readonly theirs: ArchiveDocument;
  /** The objectives that theirs speaks for; null: whole archives. */
  readonly objectiveIds: readonly Id[] | null;
  /** Cells of a spreadsheet that could not be read, and its name: what is there stays. */
  readonly unread?: { readonly file: string; readonly cells: readonly UnreadCell[] };
  /** Only the differences with these keys: undecided conflicts of a return that was taken in, shown again. */
  readonly only?: ReadonlySet<string>;
  /** Only what differs in these objectives, and in what is of the whole archive. */
  readonly part?: ReadonlySet<Id>;
  /** Name of the step of undo: `Rientro da Settore Cultura`. */
  readonly label: string;
  /** What the step is besides an ordinary edit: `bySender` for what comes from the office that locked fields here. */
  readonly step?: Pick<StepKind, 'bySender' | 'keepsFacts'>;
  /** What is remembered of it in the same transaction, made when it is taken in: most of what is looked at never is. */
  readonly record?: () => MergeRecord;
}
