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
