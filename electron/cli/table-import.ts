import { extname } from 'node:path';
import type { TableTarget } from '../../shared/ipc/channels/tables.ts';
import type { ImportedTable } from '../exchange/spreadsheets/import-table.ts';
import { differenceLine } from './output/difference-line.ts';

const TABLE_EXTENSIONS = ['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv', '.zip', '.json'];

/** Whether a file is imported as a table; a text is one only when its rows are said to be something. */
export function isTable(file: string, target: TableTarget | undefined): boolean {
  const extension = extname(file).toLowerCase();
  return TABLE_EXTENSIONS.includes(extension) || (extension === '.txt' && target !== undefined);
}

/** What became of a table, for people. */
export function tableLines(imported: ImportedTable): string[] {
  const { path, archive, created, added, removed, changed, refused, notices, differences } = imported;
  const done = created
    ? 'archivio nuovo'
    : `righe entrate ${added}, uscite ${removed}; valori cambiati ${changed}${refused === 0 ? '' : `; modifiche non ammesse ${refused}`}`;
  return [...notices, `${path} → ${archive}: ${done}.`, ...differences.map((one) => differenceLine(one, 'nel file'))];
}
