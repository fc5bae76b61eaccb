import type { SheetChoice } from '../../../shared/ipc/channels/tables.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { tooLargeForText } from '../../files/read-document-bytes.ts';
import { guessEncoding } from '../../files/text-encoding.ts';
import type { Sheet } from './cells/cell.ts';
import { decodeTableText } from './csv/decode-table-text.ts';
import { type FillInMark, fillInMark } from './fill-in/fill-in-mark.ts';
import { dataPackageVersion } from './open-data/data-package-version.ts';
import { openDataVersion } from './open-data/open-data-mark.ts';
import { readJsonDocument, readOpenPackage, readOpenSpreadsheet } from './open-data/read-open-document.ts';
import { DATA_PACKAGE_PART, readTableFile } from './read-table-file.ts';
import { type ReadableMark, readableMark } from './readable/readable-mark.ts';
import { tableFailure, tableRefused } from './table-refused.ts';
import { type OpenedTable, openTable } from './tables/opened-table.ts';

const JSON_START = '{'.charCodeAt(0);

/** What a file turns out to be: one of ours to fill in or to read, rows of ours by identity, or any other table. */
export type ChosenTableFile =
  | { readonly kind: 'fillIn'; readonly mark: FillInMark; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'readable'; readonly mark: ReadableMark; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'document'; readonly document: ArchiveDocument }
  | { readonly kind: 'table'; readonly opened: OpenedTable };

/**
 * Opens a file and tells what it is by its content. @param sheet which of its tables is meant, where it is any other table; as it seems when
 * null. @throws AppError that says what is wrong with it, DocumentRefused cell by cell.
 */
export async function readChosenTable(
  path: string,
  sheet: SheetChoice | null = null,
  signal?: AbortSignal,
): Promise<ChosenTableFile> {
  const file = await readTableFile(path, signal);
  if (file.kind === 'dataPackage') {
    const version = dataPackageVersion(file.parts.get(DATA_PACKAGE_PART) ?? new Uint8Array());
    if (version === null)
      throw tableRefused(path, 'è un pacchetto di dati di un altro programma, aprire una delle sue tabelle');
    return { kind: 'document', document: readOpenPackage(path, file.parts, version) };
  }
  if (file.kind === 'text') {
    if (file.bytes[0] === JSON_START)
      return { kind: 'document', document: readJsonDocument(path, jsonText(path, file.bytes)) };
    const tooLarge = tooLargeForText(file.bytes);
    if (tooLarge !== null) throw tableRefused(path, `è ${tooLarge}`);
    return { kind: 'table', opened: openTable(path, file, sheet) };
  }
  const mark = fillInMark(file.sheets);
  if (mark !== null) return { kind: 'fillIn', mark, sheets: file.sheets };
  // Who names one of its sheets means that table alone.
  const readable = sheet?.sheet == null ? readableMark(file.sheets) : null;
  if (readable !== null) return { kind: 'readable', mark: readable, sheets: file.sheets };
  const version = openDataVersion(file.sheets);
  if (version !== null) return { kind: 'document', document: readOpenSpreadsheet(path, file.sheets, version) };
  return { kind: 'table', opened: openTable(path, file, sheet) };
}

function jsonText(path: string, bytes: Uint8Array): string {
  try {
    return decodeTableText(bytes, guessEncoding(bytes).encoding);
  } catch (error) {
    throw tableFailure(path, error);
  }
}
