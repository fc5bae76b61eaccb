import type { Sheet } from '../cells/cell.ts';
import { cellText } from '../fields/cell-text.ts';

/** The heads of a sheet by column, blank where a column has none; as many as its widest row has cells. */
export function tableHeads({ rows }: Sheet, headRow: number): readonly string[] {
  const width = rows.reduce((most, { number, cells }) => (number < headRow ? most : Math.max(most, cells.length)), 0);
  const head = rows.find(({ number }) => number === headRow)?.cells ?? [];
  return Array.from({ length: width }, (_, column) => cellText(head[column]).replace(/\s+/gu, ' ').trim());
}
