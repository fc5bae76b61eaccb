/** How a cell looks and behaves. `unlocked` cells can be written in a protected sheet. */
export interface CellStyle {
  readonly look: 'plain' | 'head' | 'title' | 'note' | 'body';
  readonly format: 'text' | 'number' | 'integer' | 'date';
  readonly unlocked: boolean;
  /** Shaded as not to be written. */
  readonly shaded: boolean;
}

/** Text, a number in hundredths, a whole number, or a day as `2020-12-31`; null leaves the cell blank, its style kept. */
export type DraftValue =
  | null
  | string
  | { readonly hundredths: number }
  | { readonly integer: number }
  | { readonly date: string };

export interface DraftCell {
  readonly value: DraftValue;
  readonly style: CellStyle;
}

export interface DraftRow {
  readonly cells: readonly DraftCell[];
  /** Lines of text that are seen, so that a program that does not measure shows them too; one when absent. */
  readonly lines?: number;
  /** Whether the height stays when the text grows. */
  readonly fixed?: boolean;
}

export interface DraftColumn {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Of the cells below the last row. */
  readonly style: CellStyle;
}

/** What may be typed in the cells of a column under the head; rows numbered from 1. */
export type DraftRule = { readonly column: number; readonly message: string } & (
  | { readonly kind: 'list'; readonly source: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
);

export interface DraftSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly columns: readonly DraftColumn[];
  readonly rows: Iterable<DraftRow>;
  /** A head in the first row that stays in sight, repeats on paper and filters the `rowCount` rows under it. */
  readonly head: { readonly rowCount: number } | null;
  /** Without password; `rows` lets rows be inserted, deleted and sorted, as far as none of their cells is locked. */
  readonly protection: { readonly rows: boolean } | null;
  readonly rules: readonly DraftRule[];
  /** What it is printed on, lying; A4 when absent. */
  readonly paper?: 'A3';
}

/** A workbook to write: the same draft gives the same bytes. */
export interface WorkbookDraft {
  readonly title: string;
  readonly creator: string;
  /** ISO instant that the file says it was made at. */
  readonly createdAt: string;
  readonly sheets: readonly DraftSheet[];
}
