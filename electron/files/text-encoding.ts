import iconv from 'iconv-lite';
import type { TextEncoding } from '../../shared/schemas/text-encoding.ts';

/** What tells the encoding of a text that has no mark and is no UTF-8. */
export interface GuessedEncoding {
  readonly encoding: TextEncoding;
  /** False where the same bytes make sense in another encoding too: a person has to say which. */
  readonly isCertain: boolean;
}

/** Encodings of one byte a letter, those of more files first: Windows, the consoles of MS-DOS, old Macs. */
const SINGLE_BYTE = ['windows-1252', 'cp850', 'macintosh'] as const;
/** What accented letters and quotes of UTF-8 look like when they are read as Windows-1252. */
const GARBLED = /[ÂÃ][\u0080-\u00bf]|â€[^\p{L}\s]|\ufffd/u;
/** How many of the first bytes tell UTF-16 without a mark from the rest, and how few tell nothing. */
const SAMPLE = 4096;
const LEAST = 8;
/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED = /[\u0081\u008d\u008f\u0090\u009d]/u;

/** Whether a text shows letters that were read in a wrong encoding, here or before. */
export const isGarbled = (text: string): boolean => GARBLED.test(text);

/**
 * The encoding of a text: by its mark, by the zeros of UTF-16, UTF-8 where all of it is, else by how its letters stand in Italian words.
 * A text that mixes UTF-8 with another encoding is guessed as Windows-1252 and `isGarbled` there.
 */
export function guessEncoding(bytes: Uint8Array): GuessedEncoding {
  const unicode = unicodeOrder(bytes);
  if (unicode !== null) return { encoding: unicode, isCertain: true };
  if (decodedAs(bytes, 'utf-8') !== null) return { encoding: 'utf-8', isCertain: true };
  const [windows, ...others] = SINGLE_BYTE.map((encoding) => ({ encoding, ...likeness(bytes, encoding) }));
  if (windows === undefined) throw new Error('No encoding to choose from');
  const best = others.reduce((one, other) => (worth(other) > worth(one) ? other : one), windows);
  if (best.odd > 0 && best !== windows) return { encoding: 'windows-1252', isCertain: windows.odd === 0 };
  // Where Windows reads every character in a place of its own, letters that another encoding would make of them are no more than a doubt.
  if (windows.odd === 0) return { encoding: 'windows-1252', isCertain: best === windows };
  return { encoding: best.encoding, isCertain: true };
}

/** The text of bytes in an encoding, without its mark; null when they are not valid in it. */
export function decodedAs(bytes: Uint8Array, encoding: TextEncoding): string | null {
  // The one of them that no decoder of the web knows.
  if (encoding === 'cp850') return iconv.decode(bytes, encoding);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function unicodeOrder(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < LEAST) return null;
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Nearly every character of Italian text has a zero for its high byte, and none for its low one.
  if (odd > sample.length / 3 && even === 0) return 'utf-16le';
  if (even > sample.length / 3 && odd === 0) return 'utf-16be';
  return null;
}

interface Likeness {
  /** Accented letters of Italian that stand where such letters do. */
  readonly accents: number;
  /** Characters that no office writes, or not there. */
  readonly odd: number;
}

const worth = ({ accents, odd }: Likeness): number => accents - 3 * odd;

/** Accented letters in or after a word, or words by themselves; a final à after the letters that Italian words have before it. */
const ACCENT =
  /(?<=\p{Ll})[èéìòù](?!\p{Lu})|(?<=[tr]|gi|l)à(?!\p{L})|(?<=\p{Ll})à(?=\p{Ll})|(?<!\p{L})[èàÈÀ](?!\p{L})|(?<=\p{Lu})[ÀÈÉÌÒÙ](?!\p{Ll})/gu;
/** Signs that stand for nothing in an office's text; a capital accent within small letters; a sign of punctuation within a word. */
const ODD =
  /[\p{Cc}\u00ad‚ƒ„†‡ˆ˜‰‹›¬¯¦¨´¸¤¥¢¶¿¡ðÐþÞıſŒœŸÿ\u2400-\u25ff√∞≈≠≤≥∂∑∏π∫ΩÆæ◊ˇ˘˙˚˝˛ﬁﬂ⁄]|(?<=\p{Ll})[À-ÖØ-ÞŠŽ]|(?<=\p{L})[“”«»–—…•·™®©€§£±](?=\p{L})/gu;

function likeness(bytes: Uint8Array, encoding: (typeof SINGLE_BYTE)[number]): Likeness {
  const text = decodedAs(bytes, encoding)?.replaceAll('\u001a', ' ').replace(/\s/gu, ' ') ?? '';
  const odd = (text.match(ODD) ?? []).length;
  return { accents: (text.match(ACCENT) ?? []).length, odd: odd + (UNDEFINED.test(text) ? 1 : 0) };
}
