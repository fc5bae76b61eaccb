/** What could not be read of a row's field: `rest` is the beginning of a text, as far as it goes; null where nothing is left. */
export class Unreadable {
  readonly rest: string | null;
  constructor(rest: string | null) {
    this.rest = rest;
  }
}

/** A value as SQLite keeps it. */
export type Stored = string | number | null | Uint8Array;
export type Value = Stored | Unreadable;

/** A number of variable length, seven bits a byte and signed at its longest, and where it ends; null where the bytes end before it. */
export function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let byte = 0; byte < 8; byte += 1) {
    const bits = bytes[at + byte];
    if (bits === undefined) return null;
    value = value * 128 + (bits & 0x7f);
    if (bits < 0x80) return { value, end: at + byte + 1 };
  }
  return at + 9 > bytes.length ? null : { value: longest(bytes.subarray(at, at + 9)), end: at + 9 };
}

/** Nine bytes hold 64 bits, and only so are numbers below zero written. */
function longest(bytes: Buffer): number {
  let value = 0n;
  for (const byte of bytes.subarray(0, 8)) value = (value << 7n) | BigInt(byte & 0x7f);
  return Number(BigInt.asIntN(64, (value << 8n) | BigInt(bytes[8] ?? 0)));
}

const NOTHING = new Unreadable(null);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Where a text stops being one: no byte of ours is written so. */
const NO_TEXT = /[\uFFFD\0]/u;

/**
 * The fields of a row by the format of SQLite (sqlite.org/fileformat2.html, 2.1), from as much of it as was found.
 * @param length how long it is said to be. @returns null where its head says what no row can be.
 */
export function readRecord(bytes: Buffer, length: number): readonly Value[] | null {
  const types = readTypes(bytes);
  if (types === null) return null;
  const { sizes, start } = types;
  if (sizes.reduce((sum, { size }) => sum + size, start) !== length) return null;
  let at = start;
  return sizes.map(({ type, size }) => {
    at += size;
    return storedValue(type, bytes.subarray(at - size, at), size);
  });
}

function readTypes(bytes: Buffer) {
  const head = readVarint(bytes, 0);
  if (head === null || head.value > bytes.length) return null;
  const sizes: { readonly type: number; readonly size: number }[] = [];
  let at = head.end;
  while (at < head.value) {
    const type = readVarint(bytes, at);
    if (type === null || type.value === 10 || type.value === 11) return null;
    sizes.push({ type: type.value, size: sizeOf(type.value) });
    at = type.end;
  }
  return at === head.value ? { sizes, start: at } : null;
}

const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const sizeOf = (type: number): number => SIZES[type] ?? Math.floor((type - 12) / 2);

function storedValue(type: number, bytes: Buffer, size: number): Value {
  const isWhole = bytes.length === size;
  if (type >= 13 && type % 2 === 1) return textOf(bytes, isWhole);
  if (!isWhole) return NOTHING;
  if (type >= 12) return Buffer.from(bytes);
  switch (type) {
    case 0:
      return null;
    case 8:
    case 9:
      return type - 8;
    case 7:
      return bytes.readDoubleBE(0);
    case 6: {
      const value = Number(bytes.readBigInt64BE(0));
      return Number.isSafeInteger(value) ? value : NOTHING;
    }
    default:
      return bytes.readIntBE(0, size);
  }
}

function textOf(bytes: Buffer, isWhole: boolean): Value {
  try {
    const text = utf8.decode(bytes);
    if (isWhole && !text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const text = bytes.toString('utf8');
  const end = text.search(NO_TEXT);
  return new Unreadable(end === -1 ? text : text.slice(0, end));
}
