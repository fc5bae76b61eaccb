import type { TextEncoding } from '../../../../shared/schemas/text-encoding.ts';
import { decodedAs, isGarbled } from '../../../files/text-encoding.ts';
import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';

/** How old programs mark the end of a text. */
const END_OF_FILE = '\u001a';

/**
 * The text of a file, without the marks of its start and end; UTF-16, which spreadsheets call Unicode text, is told by its mark whatever was
 * asked. @throws SpreadsheetFault `encoding` when the bytes are not in it, `garbled` when accents were lost before, `notTable` when they are
 * no text.
 */
export function decodeTableText(bytes: Uint8Array, encoding: TextEncoding): string {
  const [first, second] = bytes;
  const unicode =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = decodedAs(bytes, unicode ?? encoding);
  if (text === null) throw new SpreadsheetFault('encoding');
  if (text.includes('\0')) throw new SpreadsheetFault('notTable');
  if (isGarbled(text)) throw new SpreadsheetFault('garbled');
  const shown = text.trimEnd();
  return shown.endsWith(END_OF_FILE) ? shown.slice(0, -END_OF_FILE.length) : text;
}
