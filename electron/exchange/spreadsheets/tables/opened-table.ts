import { basename } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { TableReading } from '../../../../shared/ipc/channels/tables.ts';
import type { Sheet } from '../cells/cell.ts';
import { csvSheet } from '../csv/csv-sheet.ts';
import { decodeTableText, guessEncoding } from '../csv/decode-table-text.ts';
import { guessSeparator } from '../csv/guess-separator.ts';
import type { TableFile } from '../read-table-file.ts';
import { tableFailure, tableRefused } from '../table-refused.ts';
import { guessHeadRow } from './guess-head-row.ts';

/** A file that was opened to take a table from. */
export interface OpenedTable {
  readonly path: string;
  readonly file: Exclude<TableFile, { readonly kind: 'dataPackage' }>;
}

/** The sheets that a person may choose from. @throws AppError `table-refused` when there is none with something in it. */
export function sheetNames({ path, file }: OpenedTable): readonly string[] {
  return file.kind === 'text' ? [basename(path)] : shownSheets(path, file.sheets).map(({ name }) => name);
}

/** The sheet that a reading means. @throws AppError `table-refused`. */
export function tableSheet({ path, file }: OpenedTable, reading: Omit<TableReading, 'headRow'>): Sheet {
  if (file.kind === 'text') {
    try {
      const text = decodeTableText(file.bytes, reading.encoding ?? 'utf-8');
      const sheet = csvSheet(basename(path), text, reading.separator ?? ';');
      if (sheet.rows.length > 0) return sheet;
      throw tableRefused(path, 'è vuoto, controllare di avere scelto il file giusto');
    } catch (error) {
      throw tableFailure(path, error);
    }
  }
  const sheet = shownSheets(path, file.sheets)[reading.sheet];
  if (sheet === undefined) throw new AppError('not-found', "Il foglio scelto non c'è: sceglierne un altro.");
  return sheet;
}

/** How a file seems to be read: the first sheet that is not hidden, its encoding and separator, the row that has the heads. */
export function guessReading(opened: OpenedTable): TableReading {
  const { path, file } = opened;
  const place = { sheet: 0, encoding: null, separator: null };
  if (file.kind === 'sheets') return { ...place, headRow: guessHeadRow(tableSheet(opened, place)) };
  const encoding = guessEncoding(file.bytes);
  try {
    const separator = guessSeparator(decodeTableText(file.bytes, encoding));
    const reading = { sheet: 0, encoding, separator };
    return { ...reading, headRow: guessHeadRow(tableSheet(opened, reading)) };
  } catch (error) {
    throw tableFailure(path, error);
  }
}

function shownSheets(path: string, sheets: readonly Sheet[]): readonly Sheet[] {
  const shown = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  if (shown.length === 0) throw tableRefused(path, 'non ha nessun foglio con qualcosa dentro');
  return shown;
}
