import type { CellProblem, LeftOutRow, NewCentre } from '../../../../shared/ipc/channels/tables.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { UnreadCell } from '../../../../shared/schemas/unread-cell.ts';

/** What a table says when it is laid over an archive. */
export interface LaidTable {
  /** The archive with what the table says in it. */
  readonly theirs: ArchiveDocument;
  /** The objectives that it speaks of, those that are new included. */
  readonly objectiveIds: readonly Id[];
  /** Columns with something under the heads that no field is matched with, by their head, else by their letter. */
  readonly unread: readonly string[];
  readonly rows: number;
  /** What each row of the sheet that was laid speaks of, by its number. */
  readonly ids: ReadonlyMap<number, Id>;
  /** Rows under the heads that are none of the table. */
  readonly leftOut: readonly LeftOutRow[];
  /** Of the rows that were read, those that the sheet does not show. */
  readonly hiddenRows: number;
  readonly created: number;
  /** Rows that are there and would change. */
  readonly changed: number;
  /** The first of them; `problemCount` counts all. With any, the table is not taken unless somebody looks at what can be read. */
  readonly problems: readonly CellProblem[];
  readonly problemCount: number;
  /** Cells whose rows are read but for them. */
  readonly unreadCells: readonly UnreadCell[];
  /** Rows of which nobody can say which they are, a sentence each. */
  readonly unknownRows: readonly string[];
  /** Centres that cells name and nobody has, each as it may be made. */
  readonly missingCentres: readonly (NewCentre & { readonly rows: number })[];
  /** Whether what can be read may be looked at for itself. */
  readonly mayBeReadInPart: boolean;
}
