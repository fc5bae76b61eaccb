import { statSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { DraftSheet, DraftValue } from '../../../../electron/exchange/spreadsheets/xlsx/workbook-draft.ts';
import { assertNever } from '../../../../shared/assert-never.ts';

/** A sheet as plain values, ready before the clock runs. */
export interface PeerSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | Date | null)[])[];
}

/** The rows of a sheet of ours as any library takes them. */
export function peerSheet({ name, rows }: DraftSheet): PeerSheet {
  return { name, rows: Array.from(rows, ({ cells }) => cells.map(({ value }) => peerValue(value))) };
}

/** Writes sheets the way of exceljs that takes the least memory. @returns bytes of the file. */
export async function writeByExceljs(path: string, sheets: readonly PeerSheet[]): Promise<number> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]).commit();
    sheet.commit();
  }
  await workbook.commit();
  return statSync(path).size;
}

/** Reads a workbook whole. @returns cells that hold something. */
export async function readByExceljs(path: string): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  let cells = 0;
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      cells += row.actualCellCount;
    });
  });
  return cells;
}

function peerValue(value: DraftValue): PeerSheet['rows'][number][number] {
  if (value === null || typeof value === 'string') return value;
  if ('hundredths' in value) return value.hundredths / 100;
  if ('integer' in value) return value.integer;
  if ('date' in value) return new Date(`${value.date}T00:00:00Z`);
  return assertNever(value);
}
