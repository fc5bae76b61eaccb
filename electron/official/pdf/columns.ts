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
 * the cut falls where it goes through the fewest texts, so that heads may be centred over texts or flush with them.
 * @param heads at most one of each name; heads one above the other count as one.
 * @param content the lines of the table, heads left out.
 */
export function columnsOf<N extends string>(
  heads: readonly { readonly name: N; readonly label: HeadBox }[],
  content: readonly SheetLine[],
): readonly Column<N>[] {
  const ordered = heads.toSorted((a, b) => a.label.x - b.label.x);
  const texts = content.flatMap((line) => segmentsOf(line, WORD_GAP).map(extentOf));
  return ordered.map(({ name, label }, index) => {
    const before = ordered[index - 1]?.label;
    return { name, from: before === undefined ? Number.NEGATIVE_INFINITY : cutBetween(before, label, texts) };
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
}

function cutBetween(left: HeadBox, right: HeadBox, texts: readonly Extent[]): number {
  const slack = right.size / 10;
  if (left.right >= right.x) return right.x - slack;
  const starts = texts.map(({ x }) => x).filter((x) => x > left.right && x < right.x);
  const candidates = [...starts.toSorted((a, b) => a - b), right.x].map((x) => x - slack);
  const crossings = (cut: number): number => texts.filter(({ x, right: end }) => x < cut && end > cut).length;
  return candidates.reduce((best, cut) => (crossings(cut) < crossings(best) ? cut : best));
}

function extentOf(segment: readonly SheetRun[]): Extent {
  return {
    x: Math.min(...segment.map((run) => run.words[0]?.x ?? run.x)),
    right: Math.max(...segment.map((run) => run.words.at(-1)?.right ?? run.x)),
  };
}
