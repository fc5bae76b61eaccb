import type { SchedaColumnName } from '../../shared/rules/scheda-columns.ts';
import type { Cover } from '../../shared/schemas/cover.ts';
import type { Problem } from '../../shared/schemas/problem.ts';

/*
 * The middle ground of reading schede back: what stands on the paper, cut into cells but not yet joined or parsed.
 * The text reader and the PDF reader both make it; one assembler turns it into schede.
 */

/** One printed line of one cell. `line` counts from 1 in the file (text) or on the page (PDF). */
export interface PrintedLine {
  readonly text: string;
  readonly line: number;
  /**
   * How the line ended, when the paper tells: in a wrap, whose spaces the text then keeps at its end; in the middle of a word
   * too long for its column; or by the author's hand. Absent where the widths of the column have to tell.
   */
  readonly breakAfter?: 'wrap' | 'cut' | 'author';
}

/** A cell that never wraps on the official sheet; null where it is empty. */
export type PrintedCell = PrintedLine | null;

/** A cell whose lines may be wraps or the author's own breaks; blank lines are lines with empty text. */
export type PrintedLines = readonly PrintedLine[];

/** What repeats at the top of every page of an objective. */
export interface PrintedHeader {
  readonly municipality: PrintedLine;
  readonly levelLabel: PrintedLine;
  readonly code: PrintedLine;
  readonly councillor: PrintedCell;
  readonly centre: PrintedLines;
  readonly title: PrintedLines;
  readonly responsible: PrintedCell;
}

export type PrintedBlock =
  | {
      readonly kind: 'links';
      readonly links: readonly {
        readonly levelLabel: string;
        readonly code: string;
        readonly title: string;
        readonly line: number;
      }[];
    }
  | { readonly kind: 'implementation' | 'progressReport'; readonly lines: PrintedLines }
  | {
      readonly kind: 'participant';
      readonly name: PrintedCell;
      readonly relation: PrintedCell;
      readonly commitment: PrintedCell;
      readonly fromDate: PrintedCell;
      readonly toDate: PrintedCell;
    }
  | { readonly kind: 'status'; readonly lines: PrintedLines }
  | {
      readonly kind: 'phase';
      readonly description: PrintedLines;
      readonly plannedStart: PrintedCell;
      readonly plannedEnd: PrintedCell;
      readonly actualStart: PrintedCell;
      readonly actualEnd: PrintedCell;
      readonly weight: PrintedCell;
      readonly progress: PrintedCell;
      readonly responsible: PrintedCell;
      readonly centre: PrintedLines;
      readonly note: PrintedLines;
    }
  | {
      readonly kind: 'indicator';
      readonly description: PrintedLines;
      readonly type: PrintedCell;
      readonly target: PrintedCell;
      readonly result: PrintedCell;
      /** Years named by the column heads, as printed: the year before the objective's own and the one before that. Null when the heads name none, as on objectives above PEG. */
      readonly previousYears: readonly [number, number] | null;
      readonly previousResults: readonly [PrintedCell, PrintedCell];
      readonly note: PrintedLines;
    };

/** A page of an objective. A block that goes on from the page before has `continues` true on its first block. */
export interface PrintedPage {
  readonly page: number;
  readonly header: PrintedHeader;
  /** Whether the first block continues the last block of the page before (a long text or a split cell). */
  readonly continues: boolean;
  readonly blocks: readonly PrintedBlock[];
}

export interface PrintedDocument {
  readonly file: string;
  readonly cover: Cover | null;
  readonly pages: readonly PrintedPage[];
  /** Widths in em at which each column wrapped, which tell a wrap from the author's own break. */
  readonly columnWidthsEm: Readonly<Record<SchedaColumnName, number>>;
  /** What cutting the paper into cells had to settle or could not; `assemble` carries these along with its own. */
  readonly problems: readonly Problem[];
}
