import type { Cell, Sheet } from '../cells/cell.ts';
import { CellCount } from '../cells/cell-count.ts';
import { parseCsv, type Separator } from './parse-csv.ts';

/** A text with separators as a sheet: every cell that is not blank is a text, and rows count records, as spreadsheets show them. */
export function csvSheet(name: string, text: string, separator: Separator): Sheet {
  const count = new CellCount();
  const rows = parseCsv(text, separator).flatMap((record, index) => {
    const cells = record.map((value): Cell | undefined => (value === '' ? undefined : { kind: 'text', text: value }));
    if (cells.every((cell) => cell === undefined)) return [];
    count.add(cells.length, name);
    return [{ number: index + 1, cells }];
  });
  return { name, hidden: false, rows, merged: [] };
}
