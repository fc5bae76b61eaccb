import { inflateSync } from 'node:zlib';

const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
/** A stream whose first filter is deflate. */
const DEFLATED = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/u;
/** Longest dictionary before a stream, and what a stream may unpack to, in bytes. */
const LONGEST_DICTIONARY = 4_096;
const MOST_UNPACKED = 256 * 1_024 * 1_024;

/**
 * Whether every deflated stream of a PDF unpacks to its end with the right checksum. The PDF library takes what it can of a
 * broken stream and says nothing, so text would be lost unseen.
 * @param bytes a PDF that is not encrypted.
 */
export function streamsIntact(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at)) {
    const dictionary = dictionaryBefore(file, at);
    const start = dataStart(file, at + STREAM.length);
    if (dictionary === null || start === null) at += STREAM.length;
    else if (DEFLATED.test(dictionary)) {
      const length = deflatedLength(file.subarray(start));
      if (length === null) return false;
      at = start + length;
    } else {
      const end = file.indexOf(END, start);
      at = (end < 0 ? start : end) + END.length;
    }
  }
  return true;
}

/** The dictionary that ends just before the keyword; null when the word is no keyword. */
function dictionaryBefore(file: Buffer, at: number): string | null {
  const before = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
  return /(?:^|\s)obj\s*(?<dictionary><<(?:(?!\sobj\s*<<)[\s\S])*>>)\s*$/u.exec(before)?.groups?.['dictionary'] ?? null;
}

/** Where the data begins: after the end of the keyword's line. */
function dataStart(file: Buffer, at: number): number | null {
  if (file[at] === 0x0a) return at + 1;
  return file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : null;
}

/** Bytes that a deflated stream takes up; null when it is broken. */
function deflatedLength(data: Buffer): number | null {
  try {
    const unpacked: unknown = inflateSync(data, { info: true, maxOutputLength: MOST_UNPACKED });
    const engine: unknown = typeof unpacked === 'object' && unpacked !== null ? Reflect.get(unpacked, 'engine') : null;
    return typeof engine === 'object' && engine !== null ? Number(Reflect.get(engine, 'bytesWritten')) : 0;
  } catch (error) {
    // Too large to look at, which is no damage.
    return error instanceof RangeError ? 0 : null;
  }
}
