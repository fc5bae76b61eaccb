import type { CellProblem } from '../../../../shared/ipc/channels/tables.ts';
import { cellName } from '../cells/cell-name.ts';
import { asSentence } from '../cells/cell-problems.ts';

/** Nobody reads more. */
const MOST_TOLD = 200;

/** What is wrong with the cells of one table. */
export class TableProblems {
  readonly #heads: readonly string[];
  readonly told: CellProblem[] = [];
  count = 0;

  constructor(heads: readonly string[]) {
    this.#heads = heads;
  }

  /** @param row from 1. @param column from 0. @param message one Italian sentence. */
  add(row: number, column: number, value: string, message: string): void {
    this.count += 1;
    if (this.told.length >= MOST_TOLD) return;
    this.told.push({
      cell: cellName(column, row),
      head: this.#heads[column] ?? '',
      value,
      message: asSentence(message),
    });
  }
}
