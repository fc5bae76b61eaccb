import { expect, test } from 'vitest';
import { writeZip } from '../../../../electron/exchange/zip/write-zip.ts';
import { zipWithin } from '../../../../electron/exchange/zip/zip-within.ts';

const zip = await writeZip([{ name: 'a.txt', content: Buffer.from('ciao') }]);
const END = Buffer.from('PK\u0005\u0006', 'latin1');
const end = zip.lastIndexOf(END);
const within = (...pieces: readonly Uint8Array[]) => zipWithin(Buffer.concat(pieces));
const isWhole = (found: Uint8Array | null) => found !== null && Buffer.from(found).equals(zip);

test('a zip is found with bytes before and after it, up to a million of these', () => {
  expect(isWhole(within(zip))).toBe(true);
  expect(isWhole(within(Buffer.from('prima'), zip, Buffer.from('\r\n')))).toBe(true);
  const room = 1_000_000 - (zip.length - end);
  expect(isWhole(within(zip, Buffer.alloc(room)))).toBe(true);
  expect(within(zip, Buffer.alloc(room + 1))).toBeNull();
});

test('a mark of an end that is none is passed over', () => {
  expect(isWhole(within(zip, END))).toBe(true);
  expect(isWhole(within(zip, END, Buffer.alloc(17)))).toBe(true);
  expect(isWhole(within(zip, END, Buffer.alloc(18)))).toBe(true);
  expect([within(END), within(END, Buffer.alloc(18)), within(Buffer.from('testo')), within()]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('the end tells where the zip begins and how long its comment is', () => {
  const commented = Buffer.concat([zip, Buffer.from('nota')]);
  commented.writeUInt16LE(4, end + 20);
  expect(Buffer.from(within(commented, Buffer.from('dopo')) ?? []).equals(commented)).toBe(true);
  // A comment that goes beyond the file is that of another end.
  expect(within(commented.subarray(0, -1))).toBeNull();
  for (const [at, by] of [
    [end + 12, 1],
    [end + 16, 1],
    [0, 1],
    [zip.indexOf('PK\u0001\u0002', 0, 'latin1') + 2, 1],
  ] as const) {
    const other = Buffer.from(zip);
    other[at] = (other[at] ?? 0) + by;
    expect([at, within(other)]).toEqual([at, null]);
  }
  // A large zip says elsewhere where it begins.
  for (const at of [end + 12, end + 16]) {
    const large = Buffer.from(zip);
    large.writeUInt32LE(0xff_ff_ff_ff, at);
    expect(within(large, Buffer.from('x'))).toHaveLength(large.length);
  }
});
