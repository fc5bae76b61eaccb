import { CellLedger } from '../../../../electron/official/pdf/cells/cell-ledger.ts';
import type { SheetLine, SheetRun } from '../../../../electron/official/pdf/cells/sheet.ts';
import type { PrintedLines } from '../../../../electron/official/printed-document.ts';
import { run } from './cells/runs.ts';

export type Text = readonly [text: string, x: number, more?: Partial<SheetRun>];
export type Row = readonly [baseline: number, ...texts: readonly Text[]];

/** Lines by their baselines, each of some texts at their places. */
export function linesAt(...all: readonly Row[]): readonly SheetLine[] {
  return all.map(([baseline, ...texts], at): SheetLine => {
    const runs = texts.map(([text, x, more]) => run(text, x, baseline, { line: at + 1, ...more }));
    return { number: at + 1, baseline, runs };
  });
}

const shown = (cell: PrintedLines | { readonly text: string } | null) =>
  cell === null ? null : 'text' in cell ? cell.text : cell.map(({ text }) => text).join(' ');
/** The cells of a block that say something, by their names. */
export const values = (block: object) =>
  Object.fromEntries(
    Object.entries(block)
      .filter(([field]) => field !== 'kind' && field !== 'previousYears')
      .map(([field, value]) => [field, field === 'previousResults' ? value.map(shown) : shown(value)])
      .filter(([, value]) => value !== null && value !== ''),
  );
/** A rule across the page, unless it is said how far. */
export const rule = (y: number, x = 0, right = 900) => ({ y, x, right });

/** Remembers the cells that are given it, and whether each was said to go on from the page before. */
export class Hearing extends CellLedger {
  readonly heard: (readonly [column: string, text: string, continues: boolean])[] = [];
  override lines(...[column, cells, continues = false]: Parameters<CellLedger['lines']>) {
    this.heard.push([column, cells.map(({ text }) => text).join(' '), continues]);
    return super.lines(column, cells, continues);
  }
}
