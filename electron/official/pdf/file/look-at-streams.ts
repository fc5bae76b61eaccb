import { inflateSync } from 'node:zlib';

/** What a stream may unpack to, in megabytes: the drawing of a page takes a few hundredths. */
export const MOST_UNPACKED_MEGABYTES = 64;

const MOST_UNPACKED = MOST_UNPACKED_MEGABYTES * 1_024 * 1_024;
const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
/** The filters with which a stream begins that are deflate. */
const DEFLATED = /\/Filter\s*\[?(?<filters>(?:\s*\/(?:FlateDecode|Fl)\b)+)/u;
/** Pictures are never looked at, and may be large. */
const PICTURE = /\/Subtype\s*\/Image\b/u;
/** Longest dictionary before a stream, in bytes. */
const LONGEST_DICTIONARY = 4_096;

/** `broken`: one does not unpack to its end with the right checksum. `tooLarge`: one unpacks to more than a page can need. */
export type StreamsState = 'intact' | 'broken' | 'tooLarge';

/**
 * Looks whether the deflated streams of a PDF unpack, and to how much. The PDF library takes what it can of a broken stream and says
 * nothing, so text would be lost unseen; and it unpacks without end what a few bytes were made to claim, deflated twice or more.
 * @param bytes a PDF that is not encrypted.
 */
export function lookAtStreams(bytes: Uint8Array): StreamsState {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at)) {
    const dictionary = dictionaryBefore(file, at);
    const start = dataStart(file, at + STREAM.length);
    const filters = DEFLATED.exec(dictionary ?? '')?.groups?.['filters'];
    if (dictionary === null || start === null) at += STREAM.length;
    else if (filters !== undefined) {
      const unpacked = unpack(file.subarray(start), filters.split('/').length - 1);
      const isPicture = PICTURE.test(dictionary);
      if (unpacked === null) return 'broken';
      if (unpacked === 'tooLarge' && !isPicture) return 'tooLarge';
      at = unpacked === 'tooLarge' ? start : start + unpacked;
    } else {
      const end = file.indexOf(END, start);
      at = (end < 0 ? start : end) + END.length;
    }
  }
  return 'intact';
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

/** Bytes that a stream takes up which was deflated so many times; null when it is broken. */
function unpack(data: Buffer, times: number): number | 'tooLarge' | null {
  let length: number | null = null;
  let packed = data;
  for (let time = 0; time < times; time += 1) {
    const unpacked = inflated(packed);
    if (unpacked === null || unpacked === 'tooLarge') return unpacked;
    length ??= unpacked.length;
    packed = unpacked.bytes;
  }
  return length;
}

function inflated(data: Buffer): { readonly bytes: Buffer; readonly length: number } | 'tooLarge' | null {
  try {
    const unpacked: unknown = inflateSync(data, { info: true, maxOutputLength: MOST_UNPACKED });
    const { buffer, engine } = Object(unpacked) as { readonly buffer?: unknown; readonly engine?: unknown };
    const length = Number(Reflect.get(Object(engine), 'bytesWritten') ?? 0);
    return { bytes: Buffer.isBuffer(buffer) ? buffer : Buffer.alloc(0), length };
  } catch (error) {
    return error instanceof RangeError ? 'tooLarge' : null;
  }
}
