import { closeSync, openSync, readSync } from 'node:fs';
import { archiveRefusal } from '../connection/archive-refusal.ts';

/** What no archive comes near: ours declare some hundred objects in some fifty thousand bytes. */
const MOST_PAGES = 1_000;
const MOST_OBJECTS = 5_000;
const MOST_BYTES = 2 ** 20;

const FILE_HEADER = 100;
const PAGE_SIZE_AT = 16;
const INTERIOR = 0x05;
const LEAF = 0x0d;

/**
 * Refuses a file whose list of declarations is no plain tree of a plain size. SQLite reads that list before anything can be asked of a
 * file, and nothing stops it: a few pages that lead to each other hold it for ever, and a long list fills the memory. Reads the pages by
 * the format of the file (sqlite.org/fileformat2.html, 1.6); one that is broken in another way is left for SQLite to refuse.
 * Only for a file that nobody has open, as `refuseForeignHeader`.
 * @throws AppError `archive-altered`.
 */
export function refuseTangledSchema(path: string): void {
  if (hasTangledSchema(path)) {
    throw archiveRefusal.altered(path, 'ha un elenco di tabelle che nessun archivio di Pegaso ha');
  }
}

function hasTangledSchema(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const header = readPage(file, 1, FILE_HEADER);
      const size = header.length < FILE_HEADER ? 0 : header.readUInt16BE(PAGE_SIZE_AT);
      const pageSize = size === 1 ? 65_536 : size;
      // SQLite takes no other size.
      if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) return false;
      return isTangled((page) => readPage(file, page, pageSize));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw archiveRefusal.unreadable(path, error);
  }
}

function readPage(file: number, page: number, pageSize: number): Buffer {
  const bytes = Buffer.alloc(pageSize);
  return bytes.subarray(0, readSync(file, bytes, 0, pageSize, (page - 1) * pageSize));
}

function isTangled(pageOf: (page: number) => Buffer): boolean {
  const seen = new Set<number>();
  const waiting = [1];
  let objects = 0;
  let bytes = 0;
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    if (seen.has(page)) return true;
    seen.add(page);
    const { below, payloads } = cellsOf(pageOf(page), page === 1 ? FILE_HEADER : 0);
    waiting.push(...below);
    objects += payloads.length;
    for (const payload of payloads) bytes += payload;
    if (seen.size + waiting.length > MOST_PAGES || objects > MOST_OBJECTS || bytes > MOST_BYTES) return true;
  }
  return false;
}

/** The pages below a page of a table, or the lengths of the rows on it; neither where it is no such page. */
function cellsOf(
  page: Buffer,
  start: number,
): { readonly below: readonly number[]; readonly payloads: readonly number[] } {
  const none = { below: [], payloads: [] };
  const kind = page[start];
  const head = kind === INTERIOR ? 12 : 8;
  if ((kind !== INTERIOR && kind !== LEAF) || page.length < start + head) return none;
  const count = page.readUInt16BE(start + 3);
  const places = Array.from({ length: count }, (_, cell) => start + head + 2 * cell)
    .filter((at) => at + 2 <= page.length)
    .map((at) => page.readUInt16BE(at));
  if (kind === LEAF) return { below: [], payloads: places.map((place) => readLength(page, place)) };
  const inside = places.filter((place) => place + 4 <= page.length);
  return { below: [...inside.map((place) => page.readUInt32BE(place)), page.readUInt32BE(start + 8)], payloads: [] };
}

/** A number of variable length, seven bits a byte; beyond a few bytes it is longer than any length that is let through. */
function readLength(page: Buffer, at: number): number {
  let value = 0;
  for (let byte = 0; byte < 9; byte += 1) {
    const bits = page[at + byte] ?? 0;
    value = value * 128 + (bits & 0x7f);
    if (bits < 0x80) return value;
  }
  return value;
}
