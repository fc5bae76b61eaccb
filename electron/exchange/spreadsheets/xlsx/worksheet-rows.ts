import type { Cell, CellRange, SheetRow } from '../cells/cell.ts';
import { CellCount } from '../cells/cell-count.ts';
import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';
import { cellOf, type RawCell, type WorkbookContext } from './cell-value.ts';

/** The last row and column that a sheet of any program has. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

export interface Worksheet {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly CellRange[];
}

/** Gathers the rows of a sheet, cell by cell: rows and cells without content leave no trace, however many there are. */
export class WorksheetRows {
  readonly #part: string;
  readonly #context: WorkbookContext;
  readonly #rows: SheetRow[] = [];
  readonly #count = new CellCount();
  #row = 0;
  #column = -1;
  #hidden = false;
  #cells: (Cell | undefined)[] = [];

  constructor(part: string, context: WorkbookContext) {
    this.#part = part;
    this.#context = context;
  }

  get rows(): readonly SheetRow[] {
    return this.#rows;
  }

  /** @param number the one after the last row when undefined. @throws SpreadsheetFault `damaged`. */
  open(number: number | undefined, hidden: boolean): void {
    this.#row = this.#placed(number ?? this.#row + 1, 1, LAST_ROW);
    this.#column = -1;
    this.#hidden = hidden;
    this.#cells = [];
  }

  /** Goes to a column of the row, from 0; to the next one when undefined. @throws SpreadsheetFault `damaged`. */
  goTo(column: number | undefined): void {
    this.#column = this.#placed(column ?? this.#column + 1, 0, LAST_COLUMN);
  }

  /** Adds the cell of that column. @throws SpreadsheetFault `damaged`, `tooBig`. */
  add(raw: RawCell): void {
    const cell = cellOf(raw, this.#part, this.#context);
    if (cell === undefined) return;
    this.#count.add(1, this.#part);
    this.#cells[this.#column] = cell;
  }

  close(): void {
    if (this.#cells.length === 0) return;
    this.#rows.push({ number: this.#row, cells: this.#cells, ...(this.#hidden ? { hidden: true } : {}) });
  }

  #placed(index: number, first: number, last: number): number {
    if (Number.isInteger(index) && index >= first && index <= last) return index;
    throw new SpreadsheetFault('damaged', this.#part);
  }
}
