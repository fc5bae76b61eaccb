import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type DamagedPages, openDamagedPages } from '../../../../../electron/archive/file/salvage/damaged-pages.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

export const PAGE = 512;

/** A row as SQLite keeps it, of texts, small whole numbers and blanks. */
export function record(values: readonly (string | number | null)[]): Buffer {
  const parts = values.map((value) => {
    if (value === null) return { type: 0, bytes: Buffer.alloc(0) };
    if (typeof value === 'number') return { type: 1, bytes: Buffer.from([value]) };
    const bytes = Buffer.from(value);
    return { type: 13 + 2 * bytes.length, bytes };
  });
  const types = Buffer.concat(parts.map(({ type }) => varint(type)));
  return Buffer.concat([Buffer.from([types.length + 1]), types, ...parts.map(({ bytes }) => bytes)]);
}

export const varint = (value: number): Buffer =>
  value < 0x80 ? Buffer.from([value]) : Buffer.from([0x80 | (value >> 7), value & 0x7f]);

/** A cell of a leaf of a table. */
export const tableCell = (rowid: number, values: readonly (string | number | null)[]): Buffer => {
  const payload = record(values);
  return Buffer.concat([varint(payload.length), varint(rowid), payload]);
};

/** A cell of a leaf of an index. */
export const indexCell = (values: readonly (string | number | null)[]): Buffer => {
  const payload = record(values);
  return Buffer.concat([varint(payload.length), payload]);
};

const pageOf = (kind: number, head: number, start: number, cells: readonly Buffer[]): Buffer => {
  const page = Buffer.alloc(PAGE);
  page[start] = kind;
  page.writeUInt16BE(cells.length, start + 3);
  let end = PAGE;
  for (const [at, cell] of cells.entries()) {
    end -= cell.length;
    cell.copy(page, end);
    page.writeUInt16BE(end, start + head + 2 * at);
  }
  return page;
};

export const tableLeaf = (cells: readonly Buffer[], start = 0): Buffer => pageOf(0x0d, 8, start, cells);
export const indexLeaf = (cells: readonly Buffer[]): Buffer => pageOf(0x0a, 8, 0, cells);

/** A page above others: each of them but the last has a cell, that of an index with what divides them. */
export function aboveTable(...below: readonly number[]): Buffer {
  const cells = below.slice(0, -1).map((number) => Buffer.from([0, 0, 0, number, 1]));
  return withRight(pageOf(0x05, 12, 0, cells), below);
}

export function aboveIndex(below: readonly number[], between: readonly Buffer[]): Buffer {
  const cells = between.map((cell, at) => Buffer.concat([Buffer.from([0, 0, 0, below[at] ?? 0]), cell]));
  return withRight(pageOf(0x02, 12, 0, cells), below);
}

function withRight(page: Buffer, below: readonly number[]): Buffer {
  page.writeUInt32BE(below.at(-1) ?? 0, 8);
  return page;
}

/** The first page: what the file declares, by name, and the first page of those that are free. */
export function firstPage(roots: Readonly<Record<string, number>>, trunk = 0): Buffer {
  const cells = Object.entries(roots).map(([name, root], at) =>
    tableCell(at + 1, [name.startsWith('by') ? 'index' : 'table', name, name, root, '']),
  );
  const page = tableLeaf(cells, 100);
  page.write('SQLite format 3\0', 'latin1');
  page.writeUInt16BE(PAGE, 16);
  page.writeUInt32BE(trunk, 32);
  return page;
}

export function pagesIn(...pages: readonly Buffer[]): DamagedPages {
  const path = join(temporaryFolder(), 'guasto.pegaso');
  writeFileSync(path, Buffer.concat(pages));
  const opened = openDamagedPages(path, false);
  onTestFinished(() => opened.close());
  return opened;
}
