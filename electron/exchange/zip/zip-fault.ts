/** Why a zip is refused, in a word that callers can act on. */
export type ZipFaultCode =
  /** The file system does not give the bytes. */
  | 'unreadable'
  | 'empty'
  | 'notZip'
  | 'cutShort'
  /** Its parts contradict each other, or their bytes are not those that their checksum was taken of. */
  | 'damaged'
  | 'encrypted'
  /** Compressed in a way that is not the one of every program. */
  | 'unknownCompression'
  /** A name that leads outside, or that two systems read differently. */
  | 'badName'
  | 'duplicateName'
  | 'link'
  | 'tooDeep'
  | 'tooMany'
  /** More bytes than it may have once inflated, or many more than it takes zipped. */
  | 'tooBig';

/** A zip that is refused whole. `entry` is the name of the part at fault, as far as there is one. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
  readonly code: ZipFaultCode;
  readonly entry: string | null;
  readonly limit: number | null;

  /** @param limit bytes that it went over. */
  constructor(code: ZipFaultCode, entry: string | null = null, cause?: unknown, limit: number | null = null) {
    super(entry === null ? code : `${code}: ${entry}`, { cause });
    this.code = code;
    this.entry = entry;
    this.limit = limit;
  }
}
