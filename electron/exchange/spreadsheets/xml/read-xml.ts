import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** Text between tags, in one or more pieces, entities resolved. */
  text(text: string): void;
}

export interface XmlReading {
  /**
   * Takes a piece of the text in place of the parser, and hands on to it what it does not take, in the order of the text. Pieces begin and end
   * anywhere.
   */
  readonly taken?: (piece: string, parse: (text: string) => void) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Reads one XML part as its bytes come. Both throw SpreadsheetFault `damaged`. */
export interface XmlReader {
  write(bytes: Uint8Array): void;
  end(): void;
}

/** Decoded and read piece by piece, so that the text of a large part is never whole in memory. */
const PIECE = 1 << 16;
/** Pieces after which others have their turn: a window must not stand still while a large part is read. */
const TURN = 16;

/**
 * Reads one XML part and tells its handlers what is in it, names with their prefixes. Only the five entities of XML itself are known,
 * and a document type, which could define others, is refused. @throws SpreadsheetFault `damaged`; the signal's reason when it is stopped.
 */
export async function readXml(
  part: string,
  bytes: Uint8Array,
  handlers: XmlHandlers,
  { signal, ...reading }: XmlReading = {},
): Promise<void> {
  const reader = xmlReader(part, handlers, reading);
  for (let start = 0, pieces = 1; start < bytes.length; start += PIECE, pieces += 1) {
    reader.write(bytes.subarray(start, start + PIECE));
    if (pieces % TURN > 0) continue;
    await setImmediate();
    signal?.throwIfAborted();
  }
  reader.end();
}

/** As `readXml`, of a part that nobody has whole. */
export function xmlReader(
  part: string,
  handlers: XmlHandlers,
  { taken = (piece, parse) => parse(piece) }: Pick<XmlReading, 'taken'> = {},
): XmlReader {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new SpreadsheetFault('damaged', part, error);
  });
  parser.on('doctype', () => {
    throw new SpreadsheetFault('damaged', part);
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open(name, attributes));
  parser.on('closetag', ({ name }) => handlers.close(name));
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  const parse = (text: string) => void parser.write(text);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const decoded = (bytes?: Uint8Array): string => {
    decoder ??= new TextDecoder(encodingOf(bytes ?? new Uint8Array()), { fatal: true });
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      if (error instanceof TypeError) throw new SpreadsheetFault('damaged', part, error);
      throw error;
    }
  };
  return {
    write: (bytes) => taken(decoded(bytes), parse),
    end: () => {
      parse(decoded());
      parser.close();
    },
  };
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
