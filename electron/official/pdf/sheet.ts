import type { PageInk, Rule, Run } from './page-ink.ts';

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
/** `3`, `3/40`, `pagina 3 di 40`, `Pag. 3`: what a program adds to a page and is no part of the sheet. */
const PAGE_NUMBER = /^(?:pagina|pag\.?)?\s*\d+(?:\s*(?:di|\/|-)\s*\d+)?$/iu;

/** Orders the runs of a page into lines, page number left out. */
export function sheetOf({ page, height, runs, rules }: PageInk): Sheet {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const first = rows.at(-1)?.[0];
    if (first !== undefined && run.baseline - first.baseline <= SAME_LINE * Math.min(run.size, first.size))
      rows.at(-1)?.push(run);
    else rows.push([run]);
  }
  const written = rows.filter((row, index) => !((index === 0 || index === rows.length - 1) && isPageNumber(row)));
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

function isPageNumber(row: readonly Run[]): boolean {
  const text = row.map((run) => run.text).join(' ');
  return PAGE_NUMBER.test(text.replace(/\s+/gu, ' ').trim());
}
