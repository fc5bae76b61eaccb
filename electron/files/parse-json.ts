const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LAST_NARROW = 0xff;
const codes = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));
const SPACES = codes(' \t\n\r');
const OPENING = codes('{[');
const CLOSING = codes('}]');
const MARKS = codes('{[,');
/** What a number or a word ends before. */
const AFTER_WORD = codes(' \t\n\r,:{}[]"');

/** A character beyond Latin-1: a text that has one takes two bytes for each. */
const WIDE = /[\u0100-\u{10ffff}]/u;

/** Bytes that V8 takes for a value of an object or a list, with its name, and for a text besides its characters. */
const VALUE_BYTES = 56;
const TEXT_BYTES = 16;
/** What the heap of the thread that parses has room for; ten thousand objectives take two thirds of it. */
const MOST_BYTES = 440_000_000;

/** JSON that would fill the memory. */
export class JsonTooLarge extends Error {
  override readonly name = 'JsonTooLarge';
}

export interface JsonParsing {
  /** Makes what is kept of an item of a list that is a value of the outermost object, so that both need not be in memory at once. */
  readonly item?: (name: string, item: unknown, index: number) => unknown;
  /** What the text takes beside what it says, where all of it is in memory. */
  readonly bytes?: number;
  /** Bytes that it may take; what the heap of a thread that reads foreign files has room for, when absent. */
  readonly mostBytes?: number;
}

/** Parses a JSON text that comes in pieces. */
export interface JsonParser {
  /** @throws SyntaxError, JsonTooLarge, what `item` throws. */
  write(piece: string): void;
  /** @throws as `write`. @returns what the text says. */
  end(): unknown;
}

/**
 * Parses the JSON of a foreign file. What it will take is reckoned before: while V8 parses it cannot be stopped, and a heap that is full
 * then ends the program and not the thread alone. @throws SyntaxError, JsonTooLarge.
 */
export function parseJson(text: string): unknown {
  const parser = jsonParser({ bytes: text.length * (WIDE.test(text) ? 2 : 1) });
  parser.write(text);
  return parser.end();
}

/**
 * A parser that keeps of the text only what it has not read yet: the outermost object and the lists in it are taken apart here, and each of
 * their values by itself is left to V8.
 */
export function jsonParser({
  item = (_name, item) => item,
  bytes = 0,
  mostBytes = MOST_BYTES,
}: JsonParsing = {}): JsonParser {
  const reading = new JsonReading(item, mostBytes - bytes).value();
  const next = (piece: string | null) => reading.next(piece);
  reading.next(null);
  return {
    write: (piece) => {
      if (piece !== '') next(piece);
    },
    end: () => {
      const last = next(null);
      return last.done ? last.value : undefined;
    },
  };
}

/** Asks for the next piece by yielding; null for one says that there is no more. */
type Asking<Result> = Generator<undefined, Result, string | null>;

class JsonReading {
  readonly #item: NonNullable<JsonParsing['item']>;
  #text = '';
  #at = 0;
  #isWhole = false;
  /** Bytes that it may still take. */
  #left: number;

  constructor(item: NonNullable<JsonParsing['item']>, left: number) {
    this.#item = item;
    this.#left = left;
  }

  *value(): Asking<unknown> {
    const value = (yield* this.#isNext('{')) ? yield* this.#object() : yield* this.#simple();
    yield* this.#space();
    if (this.#at < this.#text.length) throw new SyntaxError('More than one value');
    return value;
  }

  *#object(): Asking<unknown> {
    const fields: [string, unknown][] = [];
    if (!(yield* this.#isNext('}'))) {
      do {
        const name = yield* this.#simple();
        if (typeof name !== 'string' || !(yield* this.#isNext(':'))) throw new SyntaxError('A value without its name');
        fields.push([name, (yield* this.#isNext('[')) ? yield* this.#list(name) : yield* this.#simple()]);
      } while (yield* this.#isNext(','));
      if (!(yield* this.#isNext('}'))) throw new SyntaxError('An object without its end');
    }
    return Object.fromEntries(fields);
  }

  *#list(name: string): Asking<readonly unknown[]> {
    const items: unknown[] = [];
    if (yield* this.#isNext(']')) return items;
    do items.push(this.#item(name, yield* this.#simple(), items.length));
    while (yield* this.#isNext(','));
    if (!(yield* this.#isNext(']'))) throw new SyntaxError('A list without its end');
    return items;
  }

  /** A value that V8 parses at once. */
  *#simple(): Asking<unknown> {
    yield* this.#space();
    const start = this.#at;
    yield* this.#passValue();
    const text = this.#text.slice(start, this.#at);
    this.#left -= heapBytes(text);
    if (this.#left < 0) throw new JsonTooLarge(`${-this.#left} bytes too many`);
    const value: unknown = JSON.parse(text);
    // What was read is forgotten, when it is worth it.
    if (this.#at > KEPT) {
      this.#text = this.#text.slice(this.#at);
      this.#at = 0;
    }
    return value;
  }

  *#passValue(): Asking<void> {
    let depth = 0;
    do {
      if (this.#at >= this.#text.length && !(yield* this.#more())) return;
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) yield* this.#passString();
      else if (depth === 0 && !OPENING.has(code)) return yield* this.#passWord();
      else {
        if (OPENING.has(code)) depth += 1;
        else if (CLOSING.has(code)) depth -= 1;
        this.#at += 1;
      }
    } while (depth > 0);
  }

  *#passString(): Asking<void> {
    for (let from = this.#at + 1; ; ) {
      const end = this.#text.indexOf('"', from);
      if (end < 0) {
        from = this.#text.length;
        if (yield* this.#more()) continue;
        this.#at = this.#text.length;
        return;
      }
      from = end + 1;
      if (isEscaped(this.#text, end)) continue;
      this.#at = from;
      return;
    }
  }

  *#passWord(): Asking<void> {
    for (;;) {
      if (this.#at >= this.#text.length && !(yield* this.#more())) return;
      if (AFTER_WORD.has(this.#text.charCodeAt(this.#at))) return;
      this.#at += 1;
    }
  }

  *#isNext(mark: string): Asking<boolean> {
    yield* this.#space();
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  *#space(): Asking<void> {
    for (;;) {
      while (SPACES.has(this.#text.charCodeAt(this.#at))) this.#at += 1;
      if (this.#at < this.#text.length || !(yield* this.#more())) return;
    }
  }

  /** Takes more of the text, at least as much as is kept, so that what is long is not copied at each piece. */
  *#more(): Asking<boolean> {
    const pieces: string[] = [];
    for (let [length, least] = [0, Math.max(1, this.#text.length - KEPT)]; length < least && !this.#isWhole; ) {
      const piece = yield;
      if (piece === null) this.#isWhole = true;
      else {
        pieces.push(piece);
        length += piece.length;
      }
    }
    this.#text += pieces.join('');
    return pieces.length > 0;
  }
}

/** Characters that were read already and are not worth being cut off. */
const KEPT = 1 << 16;

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, place: number): boolean {
  let first = place;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (place - first) % 2 === 1;
}

/** Bytes of heap of a JSON text and of what it says. A text with a character beyond Latin-1 takes two bytes for each. */
function heapBytes(text: string): number {
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
