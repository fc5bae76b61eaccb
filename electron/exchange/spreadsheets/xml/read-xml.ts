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
  /** Takes out of a piece of the text what says nothing, before it is read. */
  readonly thinned?: (piece: string) => string;
  readonly signal?: AbortSignal | undefined;
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
  { thinned = (piece) => piece, signal }: XmlReading = {},
): Promise<void> {
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
  let pieces = 0;
  for (const text of decodedPieces(part, bytes)) {
    parser.write(thinned(text));
    pieces += 1;
    if (pieces % TURN > 0) continue;
    await setImmediate();
    signal?.throwIfAborted();
  }
  parser.close();
}

function* decodedPieces(part: string, bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += PIECE) {
      yield decoder.decode(bytes.subarray(start, start + PIECE), { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new SpreadsheetFault('damaged', part, error);
    throw error;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
