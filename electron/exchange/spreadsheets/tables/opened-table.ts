import { basename } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { folded } from '../../../../shared/format/folded.ts';
import type { SheetChoice, TableReading } from '../../../../shared/ipc/channels/tables.ts';
import { guessEncoding } from '../../../files/text-encoding.ts';
import type { Sheet } from '../cells/cell.ts';
import { unmarkedSheet } from '../cells/unmarked-sheet.ts';
import { csvSheet } from '../csv/csv-sheet.ts';
import { decodeTableText } from '../csv/decode-table-text.ts';
import { guessSeparator } from '../csv/guess-separator.ts';
import { refuseOtherText } from '../csv/refuse-other-text.ts';
import { unwrappedRecords } from '../csv/unwrapped-records.ts';
import type { TableFile } from '../read-table-file.ts';
import { tableFailure, tableRefused } from '../table-refused.ts';
import { guessHeadRow, knownHeadsOf } from './guess-head-row.ts';

/** A table that was taken out of a file. */
export interface OpenedTable {
  readonly path: string;
  /** The sheets that a person may choose from. */
  readonly names: readonly string[];
  /** How the sheet was read, and the row that seems to have its heads. */
  readonly reading: TableReading;
  readonly sheet: Sheet;
  /** Whether no other encoding makes sense of the text, or a person said which it is. */
  readonly isEncodingCertain: boolean;
}

const AS_IT_SEEMS: SheetChoice = { sheet: null, encoding: null, separator: null };

/**
 * The table of a file that a person means. What they do not say is as it seems: the first sheet with the most known heads among those that are not
 * hidden, the encoding and the separator that the text seems to have.
 * @throws AppError `table-refused`; `not-found` for a sheet that is not there, naming those that are.
 */
export function openTable(
  path: string,
  file: Exclude<TableFile, { readonly kind: 'dataPackage' }>,
  asked: SheetChoice | null,
): OpenedTable {
  try {
    const choice = asked ?? AS_IT_SEEMS;
    return file.kind === 'text' ? textTable(path, file.bytes, choice) : sheetTable(path, file.sheets, choice);
  } catch (error) {
    throw tableFailure(path, error);
  }
}

function sheetTable(path: string, sheets: readonly Sheet[], { sheet: asked }: SheetChoice): OpenedTable {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const shown = filled.filter(({ hidden, name }) => !hidden || name === asked);
  if (shown.length === 0) throw tableRefused(path, 'non ha nessun foglio con qualcosa dentro');
  const names = shown.map(({ name }) => name);
  const index = asked === null ? likeliest(shown) : typeof asked === 'number' ? asked : named(names, asked);
  const sheet = shown[index];
  if (sheet === undefined)
    throw new AppError(
      'not-found',
      `Il foglio «${asked}» non c'è: ${names.length === 1 ? "c'è" : 'ci sono'} ${names.map((name) => `«${name}»`).join(', ')}.`,
    );
  const reading = { sheet: index, encoding: null, separator: null, headRow: guessHeadRow(sheet) };
  return { path, names, reading, sheet: unmarkedSheet(sheet), isEncodingCertain: true };
}

/** The first of the sheets with the most known heads; a cover or a legend has none, or one by chance. */
function likeliest(sheets: readonly Sheet[]): number {
  const known = sheets.map(knownHeadsOf);
  const most = Math.max(...known);
  return most > 1 ? known.indexOf(most) : 0;
}

function named(names: readonly string[], asked: string): number {
  const exact = names.indexOf(asked);
  return exact === -1 ? names.findIndex((name) => folded(name) === folded(asked)) : exact;
}

function textTable(path: string, bytes: Uint8Array, choice: SheetChoice): OpenedTable {
  const { encoding, isCertain } =
    choice.encoding === null ? guessEncoding(bytes) : { encoding: choice.encoding, isCertain: true };
  const whole = decodeTableText(bytes, encoding);
  refuseOtherText(whole);
  const guessed = guessSeparator(whole);
  const separator = choice.separator ?? guessed.separator;
  const sheet = csvSheet(basename(path), unwrappedRecords(guessed.text, separator));
  if (sheet.rows.length === 0) throw tableRefused(path, 'è vuoto, controllare di avere scelto il file giusto');
  return {
    path,
    names: [basename(path)],
    reading: { sheet: 0, encoding, separator, headRow: guessHeadRow(sheet) },
    sheet: unmarkedSheet(sheet),
    isEncodingCertain: isCertain,
  };
}
