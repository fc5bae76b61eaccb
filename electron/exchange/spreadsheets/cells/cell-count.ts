import { SpreadsheetFault } from './spreadsheet-fault.ts';

/** Eighty thousand phases, as many indicators and ten thousand objectives are half of this. */
const MOST_CELLS = 6_000_000;

/** Counts the cells that hold something, so that a small file that repeats them without end is refused before it fills the memory. */
export class CellCount {
  #cells = 0;

  /** @throws SpreadsheetFault `tooBig`. */
  add(cells: number, part: string): void {
    this.#cells += cells;
    if (this.#cells > MOST_CELLS) throw new SpreadsheetFault('tooBig', part);
  }
}
