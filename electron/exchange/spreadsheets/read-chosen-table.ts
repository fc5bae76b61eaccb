import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Sheet } from './cells/cell.ts';
import { decodeTableText, guessEncoding } from './csv/decode-table-text.ts';
import { type FillInMark, fillInMark } from './fill-in/fill-in-mark.ts';
import { dataPackageVersion } from './open-data/data-package-version.ts';
import { openDataVersion } from './open-data/open-data-mark.ts';
import { readJsonDocument, readOpenPackage, readOpenSpreadsheet } from './open-data/read-open-document.ts';
import { DATA_PACKAGE_PART, readTableFile } from './read-table-file.ts';
import { tableRefused } from './table-refused.ts';
import type { OpenedTable } from './tables/opened-table.ts';

/** What a file turns out to be: one of ours to fill in, rows of ours by identity, or any other table. */
export type ChosenTableFile =
  | { readonly kind: 'fillIn'; readonly mark: FillInMark; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'document'; readonly document: ArchiveDocument }
  | { readonly kind: 'table'; readonly opened: OpenedTable };

/** Opens a file and tells what it is by its content. @throws AppError that says what is wrong with it. */
export async function readChosenTable(path: string, signal?: AbortSignal): Promise<ChosenTableFile> {
  const file = await readTableFile(path, signal);
  if (file.kind === 'dataPackage') {
    const version = dataPackageVersion(file.parts.get(DATA_PACKAGE_PART) ?? new Uint8Array());
    if (version === null)
      throw tableRefused(path, 'è un pacchetto di dati di un altro programma, aprire una delle sue tabelle');
    return { kind: 'document', document: readOpenPackage(path, file.parts, version) };
  }
  if (file.kind === 'text') {
    const isJson = file.bytes[0] === '{'.charCodeAt(0);
    if (!isJson) return { kind: 'table', opened: { path, file } };
    return {
      kind: 'document',
      document: readJsonDocument(path, decodeTableText(file.bytes, guessEncoding(file.bytes))),
    };
  }
  const mark = fillInMark(file.sheets);
  if (mark !== null) return { kind: 'fillIn', mark, sheets: file.sheets };
  const version = openDataVersion(file.sheets);
  if (version !== null) return { kind: 'document', document: readOpenSpreadsheet(path, file.sheets, version) };
  return { kind: 'table', opened: { path, file } };
}
