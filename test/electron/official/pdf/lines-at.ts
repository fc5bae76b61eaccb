import type { SheetLine, SheetRun } from '../../../../electron/official/pdf/cells/sheet.ts';
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
