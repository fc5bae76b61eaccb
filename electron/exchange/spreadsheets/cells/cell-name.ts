import type { CellRange } from './cell.ts';

const LETTERS = 26;
const LETTER_A = 65;
const NAME = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

/** The letters of a column numbered from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(LETTER_A + (column % LETTERS));
  return column < LETTERS ? letter : columnLetters(Math.floor(column / LETTERS) - 1) + letter;
}

/** A cell as people name it: column 2 of row 12 is `C12`. */
export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** The column (from 0) of a cell's name, read up to its digits; -1 when it has no letters. */
export function columnOf(name: string): number {
  let column = 0;
  for (let index = 0; index < name.length; index += 1) {
    const letter = name.charCodeAt(index) - LETTER_A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  return column - 1;
}

/** The range that a text such as `B2:D7` names; null when it names none. */
export function rangeNamed(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':');
  const start = NAME.exec(first);
  const end = NAME.exec(last);
  if (start === null || end === null) return null;
  const [, firstLetters = '', firstRow = ''] = start;
  const [, lastLetters = '', lastRow = ''] = end;
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: columnOf(firstLetters),
    lastColumn: columnOf(lastLetters),
  };
}
