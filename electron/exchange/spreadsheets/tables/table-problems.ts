import type { CellProblem } from '../../../../shared/ipc/channels/tables.ts';
import type { UnreadCell } from '../../../../shared/schemas/unread-cell.ts';
import { cellName } from '../cells/cell-name.ts';
import { asSentence } from '../cells/cell-problems.ts';

/** Nobody reads more. */
const MOST_TOLD = 200;

/** A cell at fault: row from 1, column from 0, and one Italian sentence. */
interface Fault {
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly message: string;
}

/** What is wrong with the cells of one table. */
export class TableProblems {
  readonly #heads: readonly string[];
  /** All that is wrong, the first of it. */
  readonly told: CellProblem[] = [];
  count = 0;
  /** Cells of rows that are read but for them. */
  readonly unread: UnreadCell[] = [];
  /** Rows of which nothing is read, a sentence each. */
  readonly leftOut: string[] = [];
  /** Whether the table as such cannot be read. */
  isUnreadable = false;

  constructor(heads: readonly string[]) {
    this.#heads = heads;
  }

  /** What is wrong with the table as such. */
  add(row: number, column: number, value: string, message: string): void {
    this.isUnreadable = true;
    this.#tell({ row, column, value, message });
  }

  /** A row of which nobody can say which it is. */
  leaveOut(row: number, column: number, value: string, message: string): void {
    this.#tell({ row, column, value, message });
    this.leftOut.push(`${cellName(column, row)}${value === '' ? '' : ` «${value}»`}: ${asSentence(message)}`);
  }

  /** A cell that is no value of its field. */
  addUnread(fault: Fault, about: Pick<UnreadCell, 'objectiveId' | 'entity' | 'rowId' | 'field'>): void {
    this.#tell(fault);
    const { row, column, value, message } = fault;
    this.unread.push({ ...about, cell: cellName(column, row), text: value, message: asSentence(message) });
  }

  /** Whether what can be read may be looked at: not where more cannot than anybody would look at one by one. */
  get mayBeReadInPart(): boolean {
    return !this.isUnreadable && this.unread.length + this.leftOut.length <= MOST_TOLD;
  }

  #tell({ row, column, value, message }: Fault): void {
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
