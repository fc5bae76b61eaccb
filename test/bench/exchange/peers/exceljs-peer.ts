import { statSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { PeerSheet } from './peer-sheet.ts';

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
