import type { Cell, Sheet, SheetRow } from '../cells/cell.ts';
import { CellCount } from '../cells/cell-count.ts';
import { cleanSheet } from '../cells/clean-sheet.ts';

/** The records of a text as a sheet: every cell that is not blank is a text, and rows count records, as spreadsheets show them. */
export function csvSheet(name: string, records: Iterable<readonly string[]>): Sheet {
  const count = new CellCount();
  const rows: SheetRow[] = [];
  let number = 0;
  for (const record of records) {
    number += 1;
    count.add(record.length, name);
    const cells = record.map((value): Cell | undefined => (value === '' ? undefined : { kind: 'text', text: value }));
    if (cells.some((cell) => cell !== undefined)) rows.push({ number, cells });
  }
  return cleanSheet({ name, hidden: false, rows, merged: [] });
}
