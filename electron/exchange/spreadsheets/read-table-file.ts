import { readDocumentBytes } from '../../files/read-document-bytes.ts';
import { hasZipHead, readForeignZip, type ZipLimits } from '../zip/read-zip.ts';
import { zipNameKey } from '../zip/zip-name.ts';
import { zipWithin } from '../zip/zip-within.ts';
import type { Sheet } from './cells/cell.ts';
import { cleanSheet } from './cells/clean-sheet.ts';
import { SpreadsheetFault } from './cells/spreadsheet-fault.ts';
import { readOds } from './ods/read-ods.ts';
import { tableFailure } from './table-refused.ts';
import { type InflateSheets, isXlsx, readXlsx, SHEET_PART } from './xlsx/read-xlsx.ts';

/** A file that may hold a table: sheets of cells, a text that is yet to be cut into cells, or a zip of texts with their description. */
export type TableFile =
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'dataPackage'; readonly parts: ReadonlyMap<string, Uint8Array> };

export const DATA_PACKAGE_PART = 'datapackage.json';

/** Eighty thousand phases and as many indicators are half of this; empty rows shrink a hundred times. */
const LIMITS: ZipLimits = { entries: 5_000, bytes: 256_000_000, ratio: 100, freeBytes: 100_000_000, depth: 8 };

/** What is not read: pictures, charts, and the macros of `.xlsm`. */
const UNREAD =
  /\.(?:bin|vml|png|jpe?g|gif|emf|wmf)$|\/(?:drawings|charts|media|embeddings|theme|externalLinks|pivot[^/]*|Thumbnails)\//iu;

/** How old Excel files begin, and encrypted new ones. */
const OLD_CONTAINER = '\u00d0\u00cf\u0011\u00e0';

/**
 * Opens a file for what it is, whatever its name says. @throws AppError `table-refused` for what is no table, is protected by a password,
 * damaged, or would fill the memory; the signal's reason when it is stopped.
 */
export async function readTableFile(path: string, signal?: AbortSignal): Promise<TableFile> {
  try {
    const bytes = readDocumentBytes(path);
    const head = String.fromCharCode(...bytes.subarray(0, OLD_CONTAINER.length));
    if (head === OLD_CONTAINER) throw new SpreadsheetFault(isEncrypted(bytes) ? 'password' : 'binary');
    if (hasZipHead(bytes) || zipWithin(bytes) !== null) return await readZipped(bytes, signal);
    return { kind: 'text', bytes };
  } catch (error) {
    throw tableFailure(path, error);
  }
}

async function readZipped(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<TableFile> {
  const given = signal === undefined ? {} : { signal };
  const wanted = (name: string) => !UNREAD.test(name) && !SHEET_PART.test(name);
  const read = await readForeignZip(bytes, LIMITS, { ...given, wanted });
  // Programs do not agree on the case of names, and none minds.
  const parts = new Map([...read].map(([name, part]) => [zipNameKey(name), part]));
  if (parts.has(DATA_PACKAGE_PART)) return { kind: 'dataPackage', parts };
  if (await isXlsx(parts)) {
    const before = [...parts.values()].reduce((sum, { length }) => sum + length, 0);
    const inflateSheets: InflateSheets = async (taker) => {
      await readForeignZip(bytes, LIMITS, { ...given, wanted: (name) => SHEET_PART.test(name), taker, before });
    };
    const sheets = await readXlsx(parts, inflateSheets, signal);
    return { kind: 'sheets', sheets: sheets.map(cleanSheet) };
  }
  if (parts.has('content.xml')) return { kind: 'sheets', sheets: (await readOds(parts, signal)).map(cleanSheet) };
  throw new SpreadsheetFault('notTable');
}

/** An encrypted workbook is a stream of this name in the old container. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
