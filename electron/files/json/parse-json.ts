import { textBytes } from './json-heap.ts';
import { JsonReading } from './json-reading.ts';

/** What the heap of the thread that parses has room for; ten thousand objectives take two thirds of it. */
const MOST_BYTES = 440_000_000;

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
  const parser = jsonParser({ bytes: textBytes(text) });
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
