import type { IsoDate } from '../../../../shared/schemas/primitives.ts';

/**
 * What one cell holds, whatever file it came from; a blank cell is `undefined`. A formula is what its file says it came to: `uncomputed`
 * when it does not say. `percent` numbers are shown a hundred times as large: 0.8 is `80%`. A number is shown as its file says, `shown`, or
 * by the `format` that it gives, else plainly; as a day it counts from `dayZero`, 30/12/1899 when absent.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | NumberCell
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'uncomputed' };

export interface NumberCell {
  readonly kind: 'number';
  readonly number: number;
  readonly percent: boolean;
  readonly shown?: string;
  readonly format?: string;
  readonly dayZero?: IsoDate;
}

/** A row that holds something, under its number in the sheet (from 1); `cells` by column from 0. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
  /** Not shown in the sheet, by a filter or by hand. */
  readonly hidden?: boolean;
}

/** Cells shown as one, numbered as in `SheetRow`; both ends are part of it. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows without content are not among them. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly CellRange[];
}
