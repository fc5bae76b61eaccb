import { basename } from 'node:path';
import { z } from 'zod';
import { cleanTexts } from '../../../../shared/format/clean-texts.ts';
import { cleanDocument } from '../../../../shared/rules/clean-document.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { broughtUp } from '../../../../shared/schemas/brought-up.ts';
import { JsonTooLarge } from '../../../files/json/json-heap.ts';
import { parseJson } from '../../../files/json/parse-json.ts';
import { tooLargeForText } from '../../../files/read-document-bytes.ts';
import { forbiddenValue } from '../../forbidden-value.ts';
import { contentFault } from '../../package/content-fault.ts';
import type { Sheet } from '../cells/cell.ts';
import { CellProblems } from '../cells/cell-problems.ts';
import { csvRecords } from '../csv/csv-records.ts';
import { csvSheet } from '../csv/csv-sheet.ts';
import { decodeTableText } from '../csv/decode-table-text.ts';
import { tableFailure, tableRefused } from '../table-refused.ts';
import { unescapedString } from '../xlsx/string-escapes.ts';
import { unescapedText } from './escaped-text.ts';
import { OPEN_DATA_VERSION, OPEN_TABLES } from './open-tables.ts';
import { readOpenSheets } from './read-open-sheets.ts';

/** What tells an archive document of any version. */
const ourDocument = z.looseObject({ format: archiveDocument.shape.format });

/** Reads the sheets of a spreadsheet of open data of some version. @throws DocumentRefused with every cell at fault, AppError `table-refused`. */
export function readOpenSpreadsheet(path: string, sheets: readonly Sheet[], version: number): ArchiveDocument {
  refuseNewer(path, version);
  return readTables(path, sheets, version, unescapedString);
}

/** Reads a zip of CSV files with the description of its data. @throws as `readOpenSpreadsheet`. */
export function readOpenPackage(
  path: string,
  parts: ReadonlyMap<string, Uint8Array>,
  version: number,
): ArchiveDocument {
  refuseNewer(path, version);
  try {
    const sheets = OPEN_TABLES.flatMap(({ name }) => {
      const bytes = parts.get(`${name}.csv`);
      const large = bytes === undefined ? null : tooLargeForText(bytes);
      if (large !== null) throw tableRefused(path, `la parte «${name}.csv» è ${large}`);
      return bytes === undefined ? [] : [csvSheet(name, csvRecords(decodeTableText(bytes, 'utf-8'), ','))];
    });
    return readTables(path, sheets, version, unescapedText);
  } catch (error) {
    throw tableFailure(path, error);
  }
}

/** Reads an archive document, or a part of one, from JSON. @throws AppError `table-refused`. */
export function readJsonDocument(path: string, text: string): ArchiveDocument {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (error instanceof JsonTooLarge) throw tableRefused(path, tooLarge, error);
    throw tableRefused(path, 'è incompleto o non è JSON, copiarlo o farselo mandare di nuovo', error);
  }
  const ours = ourDocument.safeParse(value);
  if (!ours.success)
    throw tableRefused(path, "non è un'esportazione di Pegaso, controllare di avere scelto il file giusto");
  const today = broughtUp(ours.data);
  const read = archiveDocument.safeParse(today);
  // Line ends of other systems and control characters, which hands and programs leave in JSON, are in no field.
  return sound(path, read.success ? read : archiveDocument.safeParse(cleanTexts(today)));
}

const tooLarge = 'contiene troppi dati per la memoria, esportare meno obiettivi per volta';

function readTables(
  path: string,
  sheets: readonly Sheet[],
  version: number,
  plain: (text: string) => string,
): ArchiveDocument {
  const problems = new CellProblems(basename(path));
  const read = readOpenSheets(sheets, version, plain, problems);
  problems.refuse();
  return sound(path, archiveDocument.safeParse(read));
}

function sound(path: string, read: z.ZodSafeParseResult<ArchiveDocument>): ArchiveDocument {
  if (!read.success) throw tableRefused(path, `${forbiddenValue(read.error)}, farselo mandare di nuovo`, read.error);
  const fault = contentFault(read.data);
  if (fault !== null) throw tableRefused(path, `il contenuto ${fault}, farselo mandare di nuovo`);
  return cleanDocument(read.data);
}

function refuseNewer(path: string, version: number): void {
  if (version > OPEN_DATA_VERSION)
    throw tableRefused(path, 'è stato scritto da una versione più nuova di Pegaso, aggiornare il programma');
}
