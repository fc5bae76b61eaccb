import { heapBytes, JsonTooLarge } from './json-heap.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const codes = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));
const SPACES = codes(' \t\n\r');
const OPENING = codes('{[');
const CLOSING = codes('}]');
/** What a number or a word ends before. */
const AFTER_WORD = codes(' \t\n\r,:{}[]"');
/** Characters that were read already and are not worth being cut off. */
const KEPT = 1 << 16;

/** Asks for the next piece by yielding; null for one says that there is no more. */
type Asking<Result> = Generator<undefined, Result, string | null>;

/** What is kept of an item of a list that is a value of the outermost object. */
type MakesItem = (name: string, item: unknown, index: number) => unknown;

/** The outermost object of a JSON text and the lists in it, taken apart; each of their values by itself is left to V8. */
export class JsonReading {
  readonly #item: MakesItem;
  #text = '';
  #at = 0;
  #isWhole = false;
  /** Bytes that it may still take. */
  #left: number;

  constructor(item: MakesItem, left: number) {
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
    if (this.#left < Number.POSITIVE_INFINITY) this.#left -= heapBytes(text);
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

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, place: number): boolean {
  let first = place;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (place - first) % 2 === 1;
}
