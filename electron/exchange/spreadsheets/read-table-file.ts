import { readDocumentBytes } from '../../files/read-document-bytes.ts';
import { readZip, type ZipLimits } from '../zip/read-zip.ts';
import type { Sheet } from './cells/cell.ts';
import { cleanSheet } from './cells/clean-sheet.ts';
import { SpreadsheetFault } from './cells/spreadsheet-fault.ts';
import { readOds } from './ods/read-ods.ts';
import { tableFailure } from './table-refused.ts';
import { isXlsx, readXlsx } from './xlsx/read-xlsx.ts';

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

/** How files begin: zip; the container of old Excel files and of encrypted new ones. */
const ZIP = 'PK\u0003\u0004';
const OLD_CONTAINER = '\u00d0\u00cf\u0011\u00e0';

/**
 * Opens a file for what it is, whatever its name says. @throws AppError `table-refused` for what is no table, is protected by a password,
 * damaged, or would fill the memory; the signal's reason when it is stopped.
 */
export async function readTableFile(path: string, signal?: AbortSignal): Promise<TableFile> {
  try {
    const bytes = readDocumentBytes(path);
    const head = String.fromCharCode(...bytes.subarray(0, ZIP.length));
    if (head === ZIP) return await readZipped(path, signal);
    if (head === OLD_CONTAINER) throw new SpreadsheetFault(isEncrypted(bytes) ? 'password' : 'binary');
    return { kind: 'text', bytes };
  } catch (error) {
    throw tableFailure(path, error);
  }
}

async function readZipped(path: string, signal: AbortSignal | undefined): Promise<TableFile> {
  const options = { wanted: (name: string) => !UNREAD.test(name) };
  const parts = await readZip(path, LIMITS, signal === undefined ? options : { ...options, signal });
  if (parts.has(DATA_PACKAGE_PART)) return { kind: 'dataPackage', parts };
  if (await isXlsx(parts)) return { kind: 'sheets', sheets: (await readXlsx(parts, signal)).map(cleanSheet) };
  if (parts.has('content.xml')) return { kind: 'sheets', sheets: (await readOds(parts, signal)).map(cleanSheet) };
  throw new SpreadsheetFault('notTable');
}

/** An encrypted workbook is a stream of this name in the old container. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
