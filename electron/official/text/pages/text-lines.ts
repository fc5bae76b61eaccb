import type { PrintedLine } from '../../printed-document.ts';

/** The lines of a text, and whether it ends with a page break, which proves that its last page is whole. */
export interface TextLines {
  readonly lines: readonly PrintedLine[];
  readonly endsWithPageBreak: boolean;
}

const LINE_END = /\r\n|\r|\n/u;
const SPACES = /[\t\p{Zs}]/gu;

/**
 * Cuts a text into lines, whatever ends them; spaces of every kind become plain ones, and those around a line go. Form feeds,
 * which some programs write between pages, count as the end of a line but not as a line.
 */
export function textLines(text: string): TextLines {
  const lines: PrintedLine[] = [];
  let number = 0;
  for (const stretch of text.split(LINE_END)) {
    number += 1;
    for (const piece of stretch.split('\f')) lines.push({ text: piece.replace(SPACES, ' ').trim(), line: number });
  }
  return { lines, endsWithPageBreak: /\f\s*$/u.test(text) };
}
