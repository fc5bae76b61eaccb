import { italianCount } from '../../../../shared/format/counted.ts';
import { announce } from '../../announcer/announcer.tsx';
import type { GridWork } from './grid-work.ts';
import { continuedSeries } from './series.ts';

export interface FillCommands {
  /** Writes what stands in the first row of the selection into those below; of one row alone, what stands above it. */
  readonly fillDown: () => void;
  /** Goes on with what the first cells of the selection say. */
  readonly series: () => void;
}

/** Fills the selected cells of each column from its first ones: one step of the history. */
export function fillCommands<Row extends { readonly id: string }, Patch extends object>({
  rows,
  columns,
  readOnly,
  cursor,
  drafts,
}: GridWork<Row, Patch>): FillCommands {
  const { range } = cursor;
  const textAt = (row: number, column: number): string => {
    const [one, of] = [rows[row], columns[column]];
    return one === undefined || of === undefined ? '' : of.tidy(drafts.text(one, of), one);
  };

  /** @param filled texts for the cells of a column from `top` on. */
  const fill = (top: number, filled: (column: number) => readonly string[]) => {
    let cells = 0;
    for (let column = range.left; column <= range.right; column += 1) {
      const of = columns[column];
      if (of === undefined || of.read === null) continue;
      for (const [down, text] of filled(column).entries()) {
        const row = rows[top + down];
        if (row === undefined || textAt(top + down, column) === text) continue;
        drafts.put(row.id, of, text, row);
        cells += 1;
      }
    }
    drafts.save();
    if (cells === 0) announce('Non c’è niente da riempire.');
    else announce(cells === 1 ? 'Riempita una cella.' : `Riempite ${italianCount(cells)} celle.`);
  };

  return {
    fillDown: () => {
      const from = range.top === range.bottom ? range.top - 1 : range.top;
      if (readOnly || from < 0) return;
      fill(from + 1, (column) => Array.from({ length: range.bottom - from }, () => textAt(from, column)));
    },
    series: () => {
      if (readOnly || range.top === range.bottom) return;
      const size = range.bottom - range.top + 1;
      fill(range.top, (column) => {
        const all = Array.from({ length: size }, (_, down) => textAt(range.top + down, column));
        const blank = all.indexOf('');
        // Where all of them are written, the first two say how it goes on.
        const given = all.slice(0, blank > 0 ? blank : Math.min(2, size - 1));
        return [...given, ...continuedSeries(given, size - given.length, columns[column]?.editor ?? 'line')];
      });
    },
  };
}
