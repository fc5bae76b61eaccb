import type { Problem } from '../../../../shared/schemas/problem.ts';
import { DocumentRefused } from '../../../official/import/import-refusals.ts';
import { cellName } from './cell-name.ts';

/** Nobody reads more; those beyond are counted. */
const MOST_TOLD = 200;

/** What is wrong with a file, cell by cell. With any problem the file is refused whole. */
export class CellProblems {
  readonly #file: string;
  readonly #problems: Problem[] = [];
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @param place a cell as a spreadsheet names it, `Fasi!F12`, or the name of a sheet. @param message one Italian sentence. */
  add(place: string, message: string): void {
    this.#count += 1;
    if (this.#problems.length >= MOST_TOLD) return;
    this.#problems.push({
      severity: 'blocking',
      code: 'cell',
      message: asSentence(message),
      place: { file: this.#file, cell: place },
    });
  }

  /** @param row from 1. @param column from 0. */
  addAt(sheet: string, row: number, column: number, message: string): void {
    this.add(`${sheet}!${cellName(column, row)}`, message);
  }

  /** Counts problems that nobody has kept. */
  addUntold(count: number): void {
    this.#count += count;
  }

  /** @throws DocumentRefused when there is any. */
  refuse(): void {
    if (this.#count === 0) return;
    const more = this.#count - this.#problems.length;
    if (more > 0)
      this.#problems.push({
        severity: 'blocking',
        code: 'cell',
        message: `altri ${more} problemi.`,
        place: { file: this.#file },
      });
    throw new DocumentRefused(this.#file, this.#problems);
  }
}

/** A sentence with its first letter large. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
