import type { ReactNode, Ref } from 'react';
import type { GridColumn } from './grid-column.ts';
import type { GridEdits } from './grid-edits.ts';

/** Leads to a cell, as from a finding; a null column leads to the first. */
export interface GridHandle {
  readonly focusCell: (rowId: string, columnKey: string | null) => void;
}

/** How a person has arranged the grids of one kind; what is not said is as the columns say. */
export interface GridLook {
  /** Widths in rem, by key of the column. */
  readonly widths: Readonly<Record<string, number>>;
  /** Whether each row takes one line, its texts cut. */
  readonly oneLine: boolean;
  /** A column got a width in rem; null: its own again. */
  readonly onWidth: (key: string, width: number | null) => void;
}

export interface GridProps<Row extends { readonly id: string }, Patch extends object> {
  /** Names the grid in the whole archive, `phases:OBJECTIVE`: unsaved texts are found again under this name. */
  readonly name: string;
  /** What a screen reader calls it: «Fasi dell’obiettivo 2020_A01_00». */
  readonly label: string;
  readonly rows: readonly Row[];
  /** The same list from render to render, or every row is drawn again. */
  readonly columns: readonly GridColumn<Row, Patch>[];
  readonly edits: GridEdits<Patch>;
  readonly readOnly?: boolean;
  /** What the button under the grid makes: «Nuova fase». */
  readonly addLabel?: string;
  /** What is shown where there are no rows: what they are for, and the first step. */
  readonly empty: ReactNode;
  /** What stands under a column, by its key: a running total. */
  readonly footer?: Readonly<Record<string, ReactNode>>;
  /** Findings, by `cellPlace(rowId, columnKey)`; a blank key is about the row. */
  readonly marks?: ReadonlyMap<string, readonly string[]>;
  /** Absent where nothing is arranged. */
  readonly look?: GridLook;
  /** Pastes what the clipboard holds where the focus is, for the menu; absent where only the keys can. */
  readonly onPaste?: () => void;
  readonly ref?: Ref<GridHandle>;
}
