import type { Problem } from '../../../../shared/schemas/problem.ts';
import type { UnreadCell } from '../../../../shared/schemas/unread-cell.ts';
import { DocumentRefused } from '../../../official/import/import-refusals.ts';
import { cellName } from './cell-name.ts';

/** Nobody reads more; those beyond are counted. */
const MOST_TOLD = 200;

/** How much of a file must be sound: all of it, or what somebody looks at before it goes in, with what could not be read beside it. */
export type Demand = 'whole' | 'what can be read';

/** Where a cell stands: sheet by name, row from 1, column from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What is wrong with a file, cell by cell. What is demanded of it says whether it is then refused whole. */
export class CellProblems {
  readonly #file: string;
  readonly #demand: Demand;
  readonly #problems: Problem[] = [];
  readonly #unread: UnreadCell[] = [];
  readonly #leftOut: { readonly cell: string; readonly message: string }[] = [];
  #count = 0;

  constructor(file: string, demand: Demand = 'whole') {
    this.#file = file;
    this.#demand = demand;
  }

  /** What is wrong with the file as such. @param place as a spreadsheet names it, `Fasi!F12`, or the name of a sheet. @param message one Italian sentence. */
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

  addAt(place: CellPlace, message: string): void {
    this.add(placeName(place), message);
  }

  /** A cell that is no value of its field, in a row that is known otherwise. */
  unread(place: CellPlace, message: string, about: Omit<UnreadCell, 'cell' | 'message'>): void {
    if (this.#demand === 'whole') this.addAt(place, message);
    else this.#unread.push({ ...about, cell: placeName(place), message: asSentence(message) });
  }

  /** A row of which nobody can say which it is: nothing of it is read. */
  leaveOut(place: CellPlace, message: string): void {
    if (this.#demand === 'whole') this.addAt(place, message);
    else this.#leftOut.push({ cell: placeName(place), message: asSentence(message) });
  }

  /** Counts problems that nobody has kept. */
  addUntold(count: number): void {
    this.#count += count;
  }

  get unreadCells(): readonly UnreadCell[] {
    return this.#unread;
  }

  /** A sentence for each row that was left out. */
  get leftOutRows(): readonly string[] {
    return this.#leftOut.map(({ cell, message }) => `${cell}: ${message}`);
  }

  /** @throws DocumentRefused when there is any problem, or more is unread than anybody would look at one by one. */
  refuse(): void {
    if (this.#unread.length + this.#leftOut.length > MOST_TOLD)
      for (const { cell, message } of [...this.#unread, ...this.#leftOut]) this.add(cell, message);
    if (this.#count === 0) return;
    const more = this.#count - this.#problems.length;
    if (more > 0)
      this.#problems.push({
        severity: 'blocking',
        code: 'cell',
        message: more === 1 ? 'un altro problema.' : `altri ${more} problemi.`,
        place: { file: this.#file },
      });
    throw new DocumentRefused(this.#file, this.#problems);
  }
}

const placeName = ({ sheet, row, column }: CellPlace): string => `${sheet}!${cellName(column, row)}`;

/** A sentence with its first letter large. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
