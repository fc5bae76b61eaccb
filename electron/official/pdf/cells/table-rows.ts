import type { Rule } from '../ink/page-ink.ts';
import { type CellLine, cellLines } from './cell-lines.ts';
import { type Column, inColumn } from './columns.ts';
import type { SheetRun } from './sheet.ts';

/** Share of a table's width that a rule must cover to be the border of a row. */
const BORDER_SHARE = 0.6;
/** Points between two edges of one thin rule. */
const RULE_THICKNESS = 2;
/** Lines of one cell are no farther apart than this, in multiples of the line pitch. */
const SAME_CELL = 1.4;
const USUAL_PITCH = 1.2;
/** Type above and below its baseline, in em. */
const ABOVE = 0.8;
const BELOW = 0.25;

/**
 * Tells the rows of a table apart. Ruled lines between rows decide when there are any; else a row is what no empty stripe
 * across the page cuts, and the single-line values (`anchors`), one a row, divide what is still together.
 * @param anchors columns whose cells have one line, centred on the row or at its top.
 */
export function tableRows<N extends string>(
  runs: readonly SheetRun[],
  rules: readonly Rule[],
  columns: readonly Column<N>[],
  anchors: readonly N[],
): readonly (readonly SheetRun[])[] {
  const { bands, closed } = ruledBands(runs, rules);
  return bands.flatMap((band) => {
    const isRow = anchors.every((name) => cellLines(inColumn(columns, name, band)).length <= 1);
    if (isRow && (closed || bands.length > 1)) return [band];
    return stripesOf(band, columns).flatMap((stripe) => dividedByAnchors(stripe, columns, anchors));
  });
}

/** What lies between the borders across a table, and whether one closes it from below. */
function ruledBands(
  runs: readonly SheetRun[],
  rules: readonly Rule[],
): { bands: (readonly SheetRun[])[]; closed: boolean } {
  const left = Math.min(...runs.map((run) => run.x));
  const right = Math.max(...runs.map((run) => run.right));
  const bottom = Math.max(...runs.map((run) => run.baseline));
  const levels: { y: number; covered: number }[] = [];
  for (const rule of rules.toSorted((a, b) => a.y - b.y)) {
    const covered = Math.max(0, Math.min(rule.right, right) - Math.max(rule.x, left));
    const level = levels.at(-1);
    if (level !== undefined && rule.y - level.y < RULE_THICKNESS) level.covered += covered;
    else levels.push({ y: rule.y, covered });
  }
  const borders = levels.filter(({ covered }) => covered >= BORDER_SHARE * (right - left)).map(({ y }) => y);
  const bands = new Map<number, SheetRun[]>();
  for (const run of runs) {
    const middle = run.baseline - run.size / 4;
    const band = borders.filter((y) => y < middle).length;
    bands.set(band, [...(bands.get(band) ?? []), run]);
  }
  const ordered = [...bands.entries()].toSorted(([a], [b]) => a - b).map(([, band]) => band);
  return { bands: ordered, closed: borders.some((y) => y > bottom) };
}

interface Stripe {
  top: number;
  bottom: number;
  readonly runs: SheetRun[];
}

/** Groups runs so that a stripe free of text lies between any two groups; lines of one cell count as touching. */
function stripesOf<N extends string>(
  runs: readonly SheetRun[],
  columns: readonly Column<N>[],
): (readonly SheetRun[])[] {
  const pieces = columns.flatMap(({ name }) => {
    const own = inColumn(columns, name, runs);
    const lines = cellLines(own);
    const pitch = pitchOf(lines);
    return own.map((run): Stripe => {
      const next = lines.find(({ baseline }) => baseline > run.baseline + run.size / 4);
      const touches = next !== undefined && next.baseline - run.baseline <= SAME_CELL * pitch * run.size;
      const bottom = touches ? next.baseline : run.baseline + BELOW * run.size;
      return { top: run.baseline - ABOVE * run.size, bottom, runs: [run] };
    });
  });
  const stripes: Stripe[] = [];
  for (const piece of pieces.toSorted((a, b) => a.top - b.top)) {
    const last = stripes.at(-1);
    if (last === undefined || piece.top >= last.bottom) stripes.push(piece);
    else {
      last.bottom = Math.max(last.bottom, piece.bottom);
      last.runs.push(...piece.runs);
    }
  }
  return stripes.map((stripe) => stripe.runs);
}

/** The line pitch of a column in em of its type, from the lines that stand closest. */
function pitchOf(lines: readonly CellLine[]): number {
  const gaps = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const gap = above === undefined ? 0 : (line.baseline - above.baseline) / line.size;
    return gap > 0.9 ? [gap] : [];
  });
  const closest = Math.min(...gaps);
  return closest < 1.6 ? closest : USUAL_PITCH;
}

/** Cuts a group that holds more than one line of values where its texts stand farthest apart between two of them. */
function dividedByAnchors<N extends string>(
  runs: readonly SheetRun[],
  columns: readonly Column<N>[],
  anchors: readonly N[],
): (readonly SheetRun[])[] {
  const values = anchors.flatMap((name) => cellLines(inColumn(columns, name, runs)).map(({ baseline }) => baseline));
  const sorted = values.toSorted((a, b) => a - b);
  const size = runs[0]?.size ?? 1;
  const index = sorted.findIndex((value, at) => at > 0 && value - (sorted[at - 1] ?? value) > size / 2);
  const [above, below] = [sorted[index - 1], sorted[index]];
  if (above === undefined || below === undefined) return [runs];
  const levels = [...new Set(runs.map((run) => run.baseline))].filter((y) => y > above && y <= below);
  const room = (cut: number): number =>
    Math.min(
      ...columns.map(({ name }) => {
        const own = inColumn(columns, name, runs).map((run) => run.baseline);
        const [over, under] = [Math.max(...own.filter((y) => y < cut)), Math.min(...own.filter((y) => y >= cut))];
        return under - over;
      }),
    );
  const cut = levels.reduce((best, level) => (room(level) > room(best) ? level : best), below);
  const upper = runs.filter((run) => run.baseline < cut);
  return [
    upper,
    ...dividedByAnchors(
      runs.filter((run) => run.baseline >= cut),
      columns,
      anchors,
    ),
  ];
}
