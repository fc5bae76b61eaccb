import type { PageInk, Rule, Run } from '../ink/page-ink.ts';

/** All that stands on one baseline of a page, from left to right. `number` counts from 1 at the top, blank lines left out. */
export interface SheetLine {
  readonly number: number;
  readonly baseline: number;
  readonly runs: readonly SheetRun[];
}

/** A run and the line of the page it stands on. */
export interface SheetRun extends Run {
  readonly line: number;
}

/** A page as a person sees it: lines from the top down. */
export interface Sheet {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly SheetLine[];
  readonly rules: readonly Rule[];
}

/** Baselines this near, in em, are one line. */
const SAME_LINE = 0.2;
/** `pagina 3 di 40`, `Pag. 3`: what a program adds to a page and is no part of the sheet. */
const NAMED_NUMBER = /^(?:pagina|pag\.?)\s*\d+(?:\s*(?:di|\/)\s*\d+)?$/iu;
/** `3`, `- 3 -`, `3/40`, `3 di 40`. */
const BARE_NUMBER = /^-?\s*(?<page>\d+)(?:\s*(?:di|\/)\s*\d+)?\s*-?$/iu;
/** In em: a bare number stands at least this far from the text, which may end with a number of its own. */
const NUMBER_APART = 1.8;

/** Orders the runs of a page into lines, page number left out. */
export function sheetOf({ page, height, runs, rules }: PageInk): Sheet {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const first = rows.at(-1)?.[0];
    if (first !== undefined && run.baseline - first.baseline <= SAME_LINE * Math.min(run.size, first.size))
      rows.at(-1)?.push(run);
    else rows.push([run]);
  }
  const written = rows.filter((_, index) => !isPageNumber(rows, index, page));
  const lines = written.map((row, index) => {
    const number = index + 1;
    const ordered = row.toSorted((a, b) => a.x - b.x).map((run) => ({ ...run, line: number }));
    return { number, baseline: row[0]?.baseline ?? 0, runs: ordered };
  });
  return { page, height, lines, rules };
}

/** Runs of a line that stand close together: `gapEm` is the widest gap within a group, in em. */
export function segmentsOf(line: SheetLine, gapEm: number): SheetRun[][] {
  const groups: SheetRun[][] = [];
  for (const run of line.runs) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && run.x - last.right <= gapEm * run.size) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** Whether the first or the last row of a page is its number. */
function isPageNumber(rows: readonly (readonly Run[])[], index: number, page: number): boolean {
  if (index > 0 && index < rows.length - 1) return false;
  const [run, ...others] = rows[index] ?? [];
  if (run === undefined || others.length > 3) return false;
  const text = [run, ...others]
    .map((one) => one.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (NAMED_NUMBER.test(text)) return true;
  const neighbour = (index === 0 ? rows[1] : rows[index - 1])?.[0];
  const apart = neighbour === undefined || Math.abs(neighbour.baseline - run.baseline) > NUMBER_APART * run.size;
  const inLine = rows.some((row, other) => other !== index && row.some(({ x }) => Math.abs(x - run.x) < 1));
  return apart && !inLine && BARE_NUMBER.exec(text)?.groups?.['page'] === String(page);
}
