import { AppError } from '../../../shared/errors.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes that Windows-1252 leaves undefined: text that has them is in some other encoding. */
const UNDEFINED_IN_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** What accented letters and quotes of UTF-8 look like when they are read as Windows-1252. */
const GARBLED = /[ÂÃ][\u0080-\u00bf]|â€[^\p{L}\s]|\ufffd/u;
const NOT_TEXT = /[^\P{Cc}\n\r\t\f]/u;
/** How many of the first bytes tell UTF-16 without a mark from the rest. */
const SAMPLE = 4096;

/**
 * Reads the bytes of a text file: UTF-8 with or without its mark, UTF-16 of either order with or without it, Windows-1252.
 * Accented letters come out composed.
 * @throws AppError `document-unreadable` when the bytes are no text in one of these, or mix two of them: never a wrong accent.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const text = textOf(bytes);
  if (text === null || NOT_TEXT.test(text)) {
    throw unreadable(file, 'non è un testo leggibile');
  }
  if (GARBLED.test(text)) throw unreadable(file, 'ha lettere accentate alterate');
  return text.normalize('NFC');
}

/** The text in the encoding that the bytes seem to be in; null when they are in none. Decoded once: a large file is several times its size in memory. */
function textOf(bytes: Uint8Array): string | null {
  const unicode = unicodeOrder(bytes);
  if (unicode !== null) return decoded(bytes, unicode);
  const text = decoded(bytes, 'utf-8');
  if (text !== null || bytes.some((byte) => UNDEFINED_IN_1252.has(byte))) return text;
  return decoded(bytes, 'windows-1252');
}

function unicodeOrder(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Nearly every character of Italian text has a zero for its high byte, and none for its low one.
  if (odd > sample.length / 3 && even === 0) return 'utf-16le';
  if (even > sample.length / 3 && odd === 0) return 'utf-16be';
  return null;
}

/** The text, or null when the bytes are not valid in that encoding. Only a TypeError of the decoder means that. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function unreadable(file: string, why: string): AppError {
  return new AppError('document-unreadable', `«${file}» ${why}: salvarlo come testo UTF-8, o importare il PDF.`);
}
