/** Why a spreadsheet cannot be read, in a word that the Italian message is made of. */
export type SpreadsheetFaultCode =
  /** Encrypted with a password. */
  | 'password'
  /** The binary formats of old: `.xls`, and `.xlsb`. */
  | 'binary'
  /** Neither a spreadsheet nor a text. */
  | 'notTable'
  /** A part is missing or is no XML. */
  | 'damaged'
  /** A quoted cell of a text that never ends. */
  | 'openQuote'
  /** Bytes that are not in the encoding that was asked for. */
  | 'encoding'
  /** Letters that some program read in a wrong encoding, or two encodings in one text. */
  | 'garbled'
  /** The first line names a separator that no table is cut by. */
  | 'separator'
  /** A web page that was given the name of a spreadsheet. */
  | 'webPage'
  /** The XML of Excel 2003, that of OpenDocument in one file, any other. */
  | 'xml2003'
  | 'flatOds'
  | 'markup'
  | 'pdf'
  /** A text of a word processor. */
  | 'letter'
  /** More cells than a sheet of this program can have. */
  | 'tooBig'
  /** A cell longer than any text of this program. */
  | 'longCell';

/** A spreadsheet that is refused whole. `part` is the file inside it that is at fault, or null. */
export class SpreadsheetFault extends Error {
  override readonly name = 'SpreadsheetFault';
  readonly code: SpreadsheetFaultCode;
  readonly part: string | null;

  constructor(code: SpreadsheetFaultCode, part: string | null = null, cause?: unknown) {
    super(part === null ? code : `${code}: ${part}`, { cause });
    this.code = code;
    this.part = part;
  }
}
