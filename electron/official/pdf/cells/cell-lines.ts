import { visualOrder } from '../../../paper/fonts/visual-order.ts';
import type { PrintedLine } from '../../printed-document.ts';
import type { SheetRun } from './sheet.ts';

/** One line of one cell, with what tells a wrap from the author's own break. */
export interface CellLine {
  /** Printed text with the spaces at its ends; empty for a blank line. */
  readonly text: string;
  readonly line: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly x: number;
  readonly right: number;
  /** Widths in em of its type size: of the line without spaces at its end, of its first word and character, of a space. */
  readonly widthEm: number;
  readonly firstWordEm: number;
  readonly firstCharacterEm: number;
  readonly spaceEm: number;
  /** How many words it has. */
  readonly words: number;
}

/** In em: baselines that are one line of a cell, and the gap that stands for a space. */
const SAME_LINE = 0.25;
const SPACE_GAP = 0.12;
const USUAL_SPACE = 0.278;

/** Puts the runs of one cell together into its lines, from the top down. */
export function cellLines(runs: readonly SheetRun[]): CellLine[] {
  const rows: SheetRun[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const first = rows.at(-1)?.[0];
    if (first !== undefined && run.baseline - first.baseline <= SAME_LINE * run.size) rows.at(-1)?.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => cellLineOf(row.toSorted((a, b) => a.x - b.x)));
}

/** A cell of one line. If a program wrapped it, its lines are joined by the spaces they end with, or one. */
export function lineOf(runs: readonly SheetRun[]): PrintedLine | null {
  const lines = cellLines(runs).filter(({ text }) => text !== '');
  const [first] = lines;
  if (first === undefined) return null;
  const text = lines.reduce(
    (joined, line) => `${joined}${joined === '' || /\s$/u.test(joined) ? '' : ' '}${line.text}`,
    '',
  );
  return { text: text.trim(), line: first.line };
}

/** The text of runs that stand on one line: a gap between them is a space unless they bring their own, in the order it is read. */
export function joinedText(runs: readonly SheetRun[]): string {
  let text = '';
  let last: SheetRun | null = null;
  for (const run of runs) {
    const apart = last !== null && run.x - last.right > SPACE_GAP * run.size;
    text += apart && !/\s$/u.test(text) && !/^\s/u.test(run.text) ? ` ${run.text}` : run.text;
    last = run;
  }
  return visualOrder(text);
}

function cellLineOf(row: readonly SheetRun[]): CellLine {
  const words = row.flatMap((run) => run.words);
  const written = row.find((run) => run.words.length > 0) ?? row[0];
  const size = written?.size ?? 1;
  const x = row[0]?.x ?? 0;
  const right = words.at(-1)?.right ?? x;
  const [first, second] = words;
  const gap = first === undefined || second === undefined ? 0 : (second.x - first.right) / size;
  return {
    text: words.length === 0 ? '' : joinedText(row),
    line: written?.line ?? 1,
    baseline: written?.baseline ?? 0,
    size,
    font: written?.font ?? '',
    x,
    right,
    widthEm: (right - x) / size,
    firstWordEm: first === undefined ? 0 : (first.right - first.x) / size,
    firstCharacterEm: (first?.initial ?? 0) / size,
    spaceEm: gap > SPACE_GAP && gap < 2 * USUAL_SPACE ? gap : USUAL_SPACE,
    words: words.length,
  };
}
