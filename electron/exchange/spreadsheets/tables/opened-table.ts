import { basename } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { TableReading } from '../../../../shared/ipc/channels/tables.ts';
import type { Sheet } from '../cells/cell.ts';
import { unmarkedSheet } from '../cells/unmarked-sheet.ts';
import { csvSheet } from '../csv/csv-sheet.ts';
import { decodeTableText, guessEncoding } from '../csv/decode-table-text.ts';
import { guessSeparator } from '../csv/guess-separator.ts';
import type { TableFile } from '../read-table-file.ts';
import { tableFailure, tableRefused } from '../table-refused.ts';
import { guessHeadRow } from './guess-head-row.ts';

/** Which table of a file is meant: its sheet, or how its text is cut. */
export type ChosenSheet = Omit<TableReading, 'headRow'>;

/** A table that was taken out of a file. */
export interface OpenedTable {
  readonly path: string;
  /** The sheets that a person may choose from. */
  readonly names: readonly string[];
  /** How the sheet was read, and the row that seems to have its heads. */
  readonly reading: TableReading;
  readonly sheet: Sheet;
}

/**
 * The table of a file that a person means; when null the one that seems to be it: the first sheet that is not hidden, or the text by the
 * encoding and separator it seems to have. @throws AppError `table-refused`.
 */
export function openTable(
  path: string,
  file: Exclude<TableFile, { readonly kind: 'dataPackage' }>,
  asked: ChosenSheet | null,
): OpenedTable {
  try {
    if (file.kind === 'text') {
      const { sheet, chosen } = textTable(path, file.bytes, asked);
      return {
        path,
        names: [basename(path)],
        reading: { ...chosen, headRow: guessHeadRow(sheet) },
        sheet: unmarkedSheet(sheet),
      };
    }
    const shown = file.sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
    if (shown.length === 0) throw tableRefused(path, 'non ha nessun foglio con qualcosa dentro');
    const chosen = asked ?? { sheet: 0, encoding: null, separator: null };
    const sheet = shown[chosen.sheet];
    if (sheet === undefined) throw new AppError('not-found', "Il foglio scelto non c'è: sceglierne un altro.");
    const names = shown.map(({ name }) => name);
    return { path, names, reading: { ...chosen, headRow: guessHeadRow(sheet) }, sheet: unmarkedSheet(sheet) };
  } catch (error) {
    throw tableFailure(path, error);
  }
}

function textTable(
  path: string,
  bytes: Uint8Array,
  asked: ChosenSheet | null,
): { readonly sheet: Sheet; readonly chosen: ChosenSheet } {
  const encoding = asked === null ? guessEncoding(bytes) : (asked.encoding ?? 'utf-8');
  const text = decodeTableText(bytes, encoding);
  const separator = asked === null ? guessSeparator(text) : (asked.separator ?? ';');
  const sheet = csvSheet(basename(path), text, separator);
  if (sheet.rows.length === 0) throw tableRefused(path, 'è vuoto, controllare di avere scelto il file giusto');
  return { sheet, chosen: asked ?? { sheet: 0, encoding, separator } };
}
