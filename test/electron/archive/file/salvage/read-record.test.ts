import { expect, test } from 'vitest';
import { readRecord, readVarint, Unreadable } from '../../../../../electron/archive/file/salvage/read-record.ts';

const types = (...numbers: readonly number[]): Buffer => Buffer.from([numbers.length + 1, ...numbers]);
const read = (head: Buffer, body: Buffer, length = head.length + body.length) =>
  readRecord(Buffer.concat([head, body]), length);

test('a number of variable length takes seven bits a byte, and all eight of its ninth', () => {
  const of = (...bytes: readonly number[]) => readVarint(Buffer.from(bytes), 0);
  expect(of(0x7f)).toEqual({ value: 127, end: 1 });
  expect(of(0x81, 0x00, 0xff)).toEqual({ value: 128, end: 2 });
  expect(of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)).toEqual({ value: 2 ** 56 - 1, end: 8 });
  expect(of(...Array(9).fill(0xff))).toEqual({ value: -1, end: 9 });
  expect(of(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x81, 0x02)).toEqual({ value: 258, end: 9 });
  expect(of(...Array(8).fill(0xff))).toBeNull();
  expect(of(0x80)).toBeNull();
  expect(readVarint(Buffer.from([0xff, 0x05]), 1)).toEqual({ value: 5, end: 2 });
});

test('a row is read by the types of its fields', () => {
  const body = Buffer.concat([
    Buffer.from([0xfe]),
    Buffer.from([0x01, 0x00]),
    Buffer.from([0x01, 0x00, 0x00]),
    Buffer.from([0x01, 0x00, 0x00, 0x00]),
    Buffer.from([0x01, 0x00, 0x00, 0x00, 0x00, 0x00]),
    Buffer.from([0x00, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
    Buffer.from([0x3f, 0xf8, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00]),
    Buffer.from('è'),
    Buffer.from([7]),
  ]);
  expect(read(types(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 17, 14), body)).toEqual([
    ...[null, -2, 256, 65_536, 2 ** 24, 2 ** 40, 2 ** 53 - 1, 1.5, 0, 1, 'è'],
    Buffer.from([7]),
  ]);
  // A number that is not exact any more is none that was written.
  expect(read(types(6), Buffer.from([0x00, 0x20, 0, 0, 0, 0, 0, 0]))).toEqual([new Unreadable(null)]);
});

test('a head that says what no row can be makes none', () => {
  expect([10, 11].map((type) => read(types(type), Buffer.from([1])))).toEqual([null, null]);
  expect(read(types(1), Buffer.from([5]), 4)).toBeNull();
  expect(readRecord(Buffer.from([9, 1]), 2)).toBeNull();
  expect(readRecord(Buffer.from([2, 0x81, 0x01]), 3)).toBeNull();
  expect(readRecord(Buffer.from([1]), 1)).toEqual([]);
  expect(readRecord(Buffer.of(), 0)).toBeNull();
});

test('of a row that breaks off texts go as far as they are there, and nothing else does', () => {
  const head = types(27, 1);
  const cut = (text: string | Buffer) => readRecord(Buffer.concat([head, Buffer.from(text)]), head.length + 8);
  expect(cut('citt')).toEqual([new Unreadable('citt'), new Unreadable(null)]);
  expect(cut(Buffer.from('città').subarray(0, 5))).toEqual([new Unreadable('citt'), new Unreadable(null)]);
  expect(cut('')).toEqual([new Unreadable(''), new Unreadable(null)]);
  // A page of zeros stood in for the rest.
  expect(cut(Buffer.from('città\0\0'))).toEqual([new Unreadable('città'), 0]);
  expect(read(types(19), Buffer.from('a\0b'))).toEqual([new Unreadable('a')]);
  expect(read(types(16), Buffer.from([1]), 4)).toEqual([new Unreadable(null)]);
});
