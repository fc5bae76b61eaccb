const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LAST_NARROW = 0xff;
const MARKS: ReadonlySet<number> = new Set([...'{[,'].map((mark) => mark.charCodeAt(0)));

/** Bytes that V8 takes for a value of an object or a list, with its name, and for a text besides its characters. */
const VALUE_BYTES = 56;
const TEXT_BYTES = 16;

/** JSON that would fill the memory. */
export class JsonTooLarge extends Error {
  override readonly name = 'JsonTooLarge';
}

/** A character beyond Latin-1. */
const WIDE = /[\u0100-\u{10ffff}]/u;

/** Bytes that a text takes: one a character, two where any of them is beyond Latin-1. */
export const textBytes = (text: string): number => text.length * (WIDE.test(text) ? 2 : 1);

/** Bytes of heap of a JSON text and of what it says. A text with a character beyond Latin-1 takes two bytes for each. */
export function heapBytes(text: string): number {
  let bytes = 0;
  let start: number | null = null;
  let isWideText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > LAST_NARROW) isWideText = true;
    if (start === null) {
      if (MARKS.has(code)) bytes += VALUE_BYTES;
      else if (code === QUOTE) {
        start = index;
        isWideText = false;
      }
    } else if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) {
      bytes += TEXT_BYTES + (index - start) * (isWideText ? 2 : 1);
      start = null;
    }
  }
  return bytes;
}
