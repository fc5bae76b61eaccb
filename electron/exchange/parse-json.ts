const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LAST_NARROW = 0xff;
const MARKS: ReadonlySet<number> = new Set([...'{[,'].map((mark) => mark.charCodeAt(0)));

/** Bytes that V8 takes for a value of an object or a list, with its name, and for a text besides its characters. */
const VALUE_BYTES = 56;
const TEXT_BYTES = 16;
/** What the heap of the thread that parses has room for; ten thousand objectives take two thirds of it. */
const MOST_BYTES = 440_000_000;

/** JSON that would fill the memory. */
export class JsonTooLarge extends Error {
  override readonly name = 'JsonTooLarge';
}

/**
 * Parses the JSON of a foreign file. What it will take is reckoned before: while V8 parses it cannot be stopped, and a heap that is full
 * then ends the program and not the thread alone. @throws SyntaxError, JsonTooLarge.
 */
export function parseJson(text: string): unknown {
  const bytes = heapBytes(text);
  if (bytes > MOST_BYTES) throw new JsonTooLarge(`${bytes} bytes`);
  return JSON.parse(text);
}

/** Bytes of heap of a JSON text and of what it says. A text with a character beyond Latin-1 takes two bytes for each. */
function heapBytes(text: string): number {
  let bytes = 0;
  let isWide = false;
  let start: number | null = null;
  let isWideText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > LAST_NARROW) {
      isWide = true;
      isWideText = true;
    }
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
  return bytes + text.length * (isWide ? 2 : 1);
}
