import type { FoundLabel } from './find-label.ts';
import type { SheetLine, SheetRun } from './sheet.ts';
import { segmentsOf } from './sheet.ts';

/** A column of a table: everything that begins at or right of `from` and left of the next column is in it. */
export interface Column<N extends string> {
  readonly name: N;
  readonly from: number;
}

/** Where a column head stands, and the size of its type. */
export type HeadBox = Pick<FoundLabel, 'x' | 'right' | 'size'>;

/** Gap in em up to which runs of one line are taken to be one text. */
const WORD_GAP = 0.4;

/**
 * Finds where the columns of a table begin. A column ends somewhere between its own head and the next one; within that space
 * the cut falls where it goes through the fewest texts, so that heads may be centred over texts or flush with them on either
 * side.
 * @param heads at most one of each name; heads one above the other count as one.
 * @param content the lines of the table, heads left out.
 */
export function columnsOf<N extends string>(
  heads: readonly { readonly name: N; readonly label: HeadBox }[],
  content: readonly SheetLine[],
): readonly Column<N>[] {
  const ordered = heads.toSorted((a, b) => a.label.x - b.label.x);
  const texts = content.flatMap((line) => segmentsOf(line, WORD_GAP).map(extentOf));
  const flushRight = numbersFlushRight(texts);
  return ordered.map(({ name, label }, index) => {
    const before = ordered[index - 1]?.label;
    return {
      name,
      from: before === undefined ? Number.NEGATIVE_INFINITY : cutBetween(before, label, texts, flushRight),
    };
  });
}

/** The runs of each column: a run is where it begins, even when a long word of it sticks out over the next column. */
export function inColumn<N extends string>(
  columns: readonly Column<N>[],
  name: N,
  runs: readonly SheetRun[],
): readonly SheetRun[] {
  const index = columns.findIndex((column) => column.name === name);
  const from = columns[index]?.from ?? Number.POSITIVE_INFINITY;
  const to = columns[index + 1]?.from ?? Number.POSITIVE_INFINITY;
  return runs.filter((run) => run.x >= from && run.x < to);
}

interface Extent {
  readonly x: number;
  readonly right: number;
  readonly line: number;
  readonly isNumber: boolean;
}

const NUMBER = /^[-−]?[\d.]+(?:,\d+)?%?$/u;
/** Points within which two edges are flush. */
const FLUSH = 0.7;

function cutBetween(left: HeadBox, right: HeadBox, texts: readonly Extent[], flushRight: boolean): number {
  const slack = right.size / 10;
  if (left.right >= right.x) return right.x - slack;
  const starts = texts.map(({ x }) => x).filter((x) => x > left.right && x < right.x);
  const candidates = [...starts, right.x].map((x) => x - slack);
  const crossings = (cut: number): number => texts.filter(({ x, right: end }) => x < cut && end > cut).length;
  const uncrossed = fewest(candidates, crossings);
  const best = fewest(uncrossed, (cut) => crowdedLines(left, right, texts, cut));
  const [first, last] = [Math.min(...best), Math.max(...best)];
  const between = texts.filter(({ x }) => x >= first && x < last);
  return flushRight && between.every(({ isNumber }) => isNumber) ? last : first;
}

function fewest(candidates: readonly number[], count: (candidate: number) => number): readonly number[] {
  const counts = candidates.map(count);
  const least = Math.min(...counts);
  return candidates.filter((_, index) => counts[index] === least);
}

/** How many texts would share a line and a column with another one, if the cut fell there. */
function crowdedLines(left: HeadBox, right: HeadBox, texts: readonly Extent[], cut: number): number {
  const near = texts.filter((text) => text.right > left.x && text.x < right.right);
  const cells = new Set(near.map(({ x, line }) => `${line} ${x < cut}`));
  return near.length - cells.size;
}

/** Whether the numbers of a table end at one edge rather than begin at one, as far as numbers of different widths tell. */
function numbersFlushRight(texts: readonly Extent[]): boolean {
  const numbers = texts.filter(({ isNumber }) => isNumber);
  let [flushLeft, flushRight] = [0, 0];
  for (const [index, a] of numbers.entries()) {
    for (const b of numbers.slice(index + 1)) {
      const sameLeft = Math.abs(a.x - b.x) < FLUSH;
      const sameRight = Math.abs(a.right - b.right) < FLUSH;
      if (sameLeft && !sameRight) flushLeft += 1;
      if (sameRight && !sameLeft) flushRight += 1;
    }
  }
  return flushRight > flushLeft;
}

function extentOf(segment: readonly SheetRun[]): Extent {
  return {
    x: Math.min(...segment.map((run) => run.words[0]?.x ?? run.x)),
    right: Math.max(...segment.map((run) => run.words.at(-1)?.right ?? run.x)),
    line: segment[0]?.line ?? 0,
    isNumber: NUMBER.test(segment.map((run) => run.text.trim()).join('')),
  };
}
