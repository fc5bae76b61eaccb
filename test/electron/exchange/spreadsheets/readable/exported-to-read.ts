import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readArchiveDocument } from '../../../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { exportArchive } from '../../../../../electron/exchange/export-archive.ts';
import { columnLetters } from '../../../../../electron/exchange/spreadsheets/cells/cell-name.ts';
import type { Demand } from '../../../../../electron/exchange/spreadsheets/cells/cell-problems.ts';
import { readChosenTable } from '../../../../../electron/exchange/spreadsheets/read-chosen-table.ts';
import { readableRequest } from '../../../../../electron/exchange/spreadsheets/readable/readable-request.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';
import { excelBytes, type TestCell, type TestSheet, testSheets, withCell } from '../../../../support/excel-file.ts';
import { TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { oddArchive } from '../../../../support/offices/odd-archive.ts';
import { previewMerge } from '../../../../support/offices/preview-merge.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

export const DAY = isoDate.parse('2026-07-01');

/** The odd archive, what is written of it to be read, and what comes back. */
export async function exported() {
  const path = oddArchive();
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  onTestFinished(() => archive.close());
  const out = join(temporaryFolder(), 'leggere.xlsx');
  await exportArchive(archive, out, {}, true);
  const sheets = await testSheets(readFileSync(out));
  const mine = readArchiveDocument(archive.database);
  /** What taking a file in would do, and what is told of it. */
  const merged = async (file: string, demand?: Demand) => {
    const chosen = await readChosenTable(file);
    if (chosen.kind !== 'readable') throw new Error(chosen.kind);
    const request = readableRequest(file, mine, chosen.sheets, chosen.mark, null, DAY, demand);
    return { ...previewMerge(archive, request), theirs: request.theirs, unread: request.unread?.cells };
  };
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const columnOf = (name: string, head: string) => {
    const column = rowsOf(name)[0]?.indexOf(head) ?? -1;
    if (column === -1) throw new Error(`No ${head}`);
    return column;
  };
  return {
    archive,
    path,
    sheets,
    mine,
    merged,
    rowsOf,
    columnOf,
    /** The same of sheets that another program has saved. */
    back: async (changed: readonly TestSheet[], demand?: Demand) => {
      const file = join(temporaryFolder(), 'rientro.xlsx');
      writeFileSync(file, await excelBytes({ sheets: changed }));
      return merged(file, demand);
    },
    /** The sheets with the cell of a column otherwise, in the first row that has some words. */
    changed: (name: string, words: string, head: string, value: TestCell) => {
      const row = rowsOf(name).findIndex((cells) => cells.includes(words)) + 1;
      if (row === 0) throw new Error(`No ${words}`);
      return withCell(sheets, `${name}!${columnLetters(columnOf(name, head))}${row}`, value);
    },
    /** The sheets without a column. */
    without: (name: string, head: string) => {
      const column = columnOf(name, head);
      return sheets.map((sheet) =>
        sheet.name === name ? { ...sheet, rows: sheet.rows.map((row) => row.toSpliced(column, 1)) } : sheet,
      );
    },
  };
}
