import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';

export type TableEncoding = 'utf-8' | 'windows-1252';

/** UTF-8 where the bytes are valid UTF-8, else what programs of Windows write. */
export function guessEncoding(bytes: Uint8Array): TableEncoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/**
 * The text of a file, without its mark; UTF-16, which spreadsheets call Unicode text, is told by its mark whatever was asked.
 * @throws SpreadsheetFault `encoding` when the bytes are not in it, `notTable` when they are no text.
 */
export function decodeTableText(bytes: Uint8Array, encoding: TableEncoding): string {
  const [first, second] = bytes;
  const unicode =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(unicode ?? encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new SpreadsheetFault('notTable');
    return text;
  } catch (error) {
    if (error instanceof TypeError) throw new SpreadsheetFault('encoding', null, error);
    throw error;
  }
}
