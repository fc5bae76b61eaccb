import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refuseTangledSchema } from '../../../../electron/archive/file/refuse-tangled-schema.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PAGE = 512;

function written(file: Buffer): string {
  const path = join(temporaryFolder(), 'prova.pegaso');
  writeFileSync(path, file);
  return path;
}

/** A file whose list of declarations begins on an inner page, with a cell at `place` and page `right` to its right; page 2 is an empty leaf. */
function fileWith(place: number, right: number): string {
  const file = Buffer.alloc(2 * PAGE);
  file.writeUInt16BE(PAGE, 16);
  file[100] = 0x05;
  file.writeUInt16BE(1, 103);
  file.writeUInt32BE(right, 108);
  file.writeUInt16BE(place, 112);
  file[PAGE] = 0x0d;
  return written(file);
}

test('a list that leads back to itself is refused; a cell that goes over the edge of its page is left for SQLite to refuse', () => {
  expect(() => refuseTangledSchema(fileWith(PAGE - 1, 1))).toThrow(/elenco di tabelle/u);
  expect(() => refuseTangledSchema(fileWith(PAGE - 1, 2))).not.toThrow();
});

/** A list on the first page whose rows are said to be so long; their places are those of the page that follow its head. */
function listOf(...lengths: readonly (readonly number[])[]): Buffer {
  const file = Buffer.alloc(PAGE);
  file.writeUInt16BE(PAGE, 16);
  file[100] = 0x0d;
  file.writeUInt16BE(lengths.length, 103);
  for (const [at, bytes] of lengths.entries()) {
    const place = PAGE - 10 * (at + 1);
    file.writeUInt16BE(place, 108 + 2 * at);
    Buffer.from(bytes).copy(file, place);
  }
  return file;
}

const isRefused = (file: Buffer): boolean => {
  try {
    refuseTangledSchema(written(file));
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: 'archive-altered' });
    return true;
  }
};

test('rows are let through up to a megabyte in all', () => {
  // A number of variable length: 2 ** 20 takes three bytes.
  expect(isRefused(listOf([0xc0, 0x80, 0x00]))).toBe(false);
  expect(isRefused(listOf([0xc0, 0x80, 0x01]))).toBe(true);
  expect(isRefused(listOf([0xbf, 0xff, 0x7f], [1]))).toBe(false);
  expect(isRefused(listOf([0xbf, 0xff, 0x7f], [2]))).toBe(true);
});

test('pages are let through up to a thousand, and rows up to five thousand', () => {
  /** A first page above so many others, of a page size that holds the places of all of them. */
  const wide = (count: number, rows = 0): Buffer => {
    const size = 32_768;
    const file = Buffer.alloc(size * 2);
    file.writeUInt16BE(size, 16);
    file[100] = 0x05;
    file.writeUInt16BE(count - 1, 103);
    file.writeUInt32BE(2, 108);
    for (let at = 0; at < count - 1; at += 1) {
      const place = 8_000 + 4 * at;
      file.writeUInt16BE(place, 112 + 2 * at);
      // Beyond the end of the file: SQLite will refuse them.
      file.writeUInt32BE(10 + at, place);
    }
    file[size] = 0x0d;
    file.writeUInt16BE(rows, size + 3);
    return file;
  };
  expect([999, 1_000].map((count) => isRefused(wide(count)))).toEqual([false, true]);
  expect([5_000, 5_001].map((rows) => isRefused(wide(2, rows)))).toEqual([false, true]);
});

test('a file whose pages have a size that SQLite does not take is left for it to refuse', () => {
  /** Leads back to itself, on pages of a size. */
  const ring = (size: number, said = size): Buffer => {
    const file = Buffer.alloc(Math.max(size, 1_024));
    file.writeUInt16BE(said, 16);
    file[100] = 0x05;
    file.writeUInt32BE(1, 108);
    return file;
  };
  expect([0, 256, 511, 768, 1_000].map((size) => isRefused(ring(size)))).toEqual(Array(5).fill(false));
  expect([512, 1_024, 32_768].map((size) => isRefused(ring(size)))).toEqual([true, true, true]);
  expect(isRefused(ring(65_536, 1))).toBe(true);
  expect(isRefused(ring(512).subarray(0, 99))).toBe(false);
  expect(isRefused(ring(512).subarray(0, 112))).toBe(true);
  expect(isRefused(ring(512).subarray(0, 111))).toBe(false);
});
