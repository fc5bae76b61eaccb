import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTableFile } from '../../../../electron/exchange/spreadsheets/read-table-file.ts';
import { writeZip } from '../../../../electron/exchange/zip/write-zip.ts';
import type { TestCell, TestWorkbook } from '../../../support/excel-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A workbook of one sheet with these rows, and more rows as XML. */
export const one = (rows: readonly (readonly TestCell[])[], more = ''): TestWorkbook => ({
  sheets: [{ name: 'Foglio1', rows, more }],
});

/** What is read of a file with these bytes. */
export async function readBytes(bytes: Uint8Array | Promise<Uint8Array>, name = 'tabella.xlsx') {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, await bytes);
  return readTableFile(path);
}

/** A zip of parts, by their names. */
export const zipOf = (parts: Readonly<Record<string, string>>) =>
  writeZip(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })));
