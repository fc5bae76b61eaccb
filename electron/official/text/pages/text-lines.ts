import { AppError } from '../../../../shared/errors.ts';
import type { PrintedLine } from '../../printed-document.ts';

/** The lines of a text, and whether it ends with a page break, which proves that its last page is whole. */
export interface TextLines {
  readonly lines: readonly PrintedLine[];
  readonly endsWithPageBreak: boolean;
}

const LINE_END = /\r\n|\r|\n/gu;
/** Ten thousand objectives have a third of this; a text of line ends alone would fill the memory. */
const MOST_LINES = 4_000_000;
const SPACES = /[\t\p{Zs}]/gu;

/**
 * Cuts a text into lines, whatever ends them; spaces of every kind become plain ones, and those around a line go. Form feeds,
 * which some programs write between pages, count as the end of a line but not as a line. @throws AppError `document-unreadable` for more
 * lines than a document has.
 */
export function textLines(text: string): TextLines {
  const lines: PrintedLine[] = [];
  let number = 0;
  const add = (stretch: string): void => {
    number += 1;
    for (const piece of stretch.split('\f')) lines.push({ text: piece.replace(SPACES, ' ').trim(), line: number });
    if (lines.length > MOST_LINES) throw tooManyLines();
  };
  let start = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    add(text.slice(start, index));
    start = index + end.length;
  }
  add(text.slice(start));
  return { lines, endsWithPageBreak: /\f\s*$/u.test(text) };
}

function tooManyLines(): AppError {
  const most = MOST_LINES.toLocaleString('it-IT');
  const message = `Il testo ha più di ${most} righe: dividerlo in più file, o controllare di avere scelto quello giusto.`;
  return new AppError('document-unreadable', message);
}
