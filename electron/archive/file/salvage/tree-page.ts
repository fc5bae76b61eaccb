import type { DamagedPages } from './damaged-pages.ts';
import { readRecord, readVarint, type Value } from './read-record.ts';

/** The two kinds of tree: rows by their number, and keys in their order. */
export type Family = 'table' | 'index';

const LEAVES = { table: 0x0d, index: 0x0a } as const;
const INTERIORS = { table: 0x05, index: 0x02 } as const;
const FILE_HEADER = 100;

/** Something on a page of a tree: a row with its number, or an entry of an index. */
export interface Cell {
  /** Number of the row; null in an index, whose last field it is. */
  readonly rowid: number | null;
  /** Null where it cannot be read: its place on the page leads nowhere, or its head is none. */
  readonly values: readonly Value[] | null;
}

export interface TreePage {
  readonly isLeaf: boolean;
  readonly below: readonly number[];
  readonly cells: readonly Cell[];
}

/** Which tree a page would be a leaf of; null for any other page. */
export function leafFamily(page: Buffer): Family | null {
  if (page[0] === LEAVES.table) return 'table';
  return page[0] === LEAVES.index ? 'index' : null;
}

/**
 * A page of a tree by the format of the file (sqlite.org/fileformat2.html, 1.6). @returns null where it is none of that family: zeros,
 * noise, or another tree's.
 */
export function readTreePage(pages: DamagedPages, number: number, family: Family): TreePage | null {
  const page = pages.page(number);
  if (page === null) return null;
  const start = number === 1 ? FILE_HEADER : 0;
  const isLeaf = page[start] === LEAVES[family];
  if (!isLeaf && page[start] !== INTERIORS[family]) return null;
  const head = isLeaf ? 8 : 12;
  const count = page.readUInt16BE(start + 3);
  if (start + head + 2 * count > page.length) return null;
  const places = Array.from({ length: count }, (_, cell) => page.readUInt16BE(start + head + 2 * cell));
  const below = isLeaf ? [] : [...places.flatMap((place) => childAt(page, place)), page.readUInt32BE(start + 8)];
  const cells =
    !isLeaf && family === 'table' ? [] : places.map((place) => readCell(pages, page, place, family, isLeaf));
  return { isLeaf, below, cells };
}

const childAt = (page: Buffer, place: number): readonly number[] =>
  place + 4 <= page.length ? [page.readUInt32BE(place)] : [];

const NO_CELL: Cell = { rowid: null, values: null };

function readCell(pages: DamagedPages, page: Buffer, place: number, family: Family, isLeaf: boolean): Cell {
  const length = readVarint(page, isLeaf ? place : place + 4);
  if (length === null || length.value < 0 || length.value > pages.count * pages.pageSize) return NO_CELL;
  const rowid = family === 'table' ? readVarint(page, length.end) : null;
  if (family === 'table' && (rowid === null || !Number.isSafeInteger(rowid.value))) return NO_CELL;
  const bytes = readPayload(pages, page, rowid?.end ?? length.end, length.value, family);
  return { rowid: rowid?.value ?? null, values: readRecord(bytes, length.value) };
}

/** As much of a row as is there: on its page, and on the pages where it goes on. */
function readPayload(pages: DamagedPages, page: Buffer, at: number, length: number, family: Family): Buffer {
  const usable = pages.pageSize;
  const most = family === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return page.subarray(at, at + length);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const kept = least + ((length - least) % (usable - 4));
  const local = kept <= most ? kept : least;
  const pieces = [page.subarray(at, at + local)];
  let next = at + local + 4 <= page.length ? page.readUInt32BE(at + local) : 0;
  for (let missing = length - local; missing > 0; missing -= usable - 4) {
    const more = next === 0 ? null : pages.further(next);
    if (more === null) break;
    pieces.push(more.subarray(4, 4 + Math.min(missing, usable - 4)));
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(pieces);
}
