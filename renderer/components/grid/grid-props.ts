import type { ReactNode, Ref } from 'react';
import type { GridColumn } from './grid-column.ts';
import type { GridEdits } from './grid-edits.ts';

/** Leads to a cell, as from a finding; a null column leads to the first. */
export interface GridHandle {
  /** Brings the focus back to the cell that is active. */
  readonly focus: () => void;
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

/** Which column rows are sorted by. */
export interface GridSort {
  readonly key: string;
  readonly descending: boolean;
}

/** Sorting and filtering by column, done by the feature that gives the rows. */
export interface GridHeads {
  /** Null while rows stand in their own order. */
  readonly sort: GridSort | null;
  readonly onSort: (sort: GridSort | null) => void;
  /** What is looked for in columns, by key; blank or absent: nothing. */
  readonly filters: Readonly<Record<string, string>>;
  readonly onFilter: (key: string, text: string) => void;
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
  /** What stands over the first row of a group, by the id of that row. */
  readonly groups?: ReadonlyMap<string, ReactNode>;
  /** Absent where rows stand in their own order, all of them. */
  readonly heads?: GridHeads;
  /** Leads from a row to what it is part of; absent where that is on screen. */
  readonly onOpen?: (rowId: string, columnKey: string) => void;
  /** Absent where nothing is arranged. */
  readonly look?: GridLook;
  /** Pastes what the clipboard holds where the focus is, for the menu; absent where only the keys can. */
  readonly onPaste?: () => void;
  readonly ref?: Ref<GridHandle>;
}
