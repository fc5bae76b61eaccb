import { once } from 'node:events';
import { ZipFile } from 'yazl';

/** One file of a zip. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  /** Left as it is, for formats that are told by the bytes of a part. */
  readonly stored?: boolean;
}

/** The first day that a zip can name, by the clock of whoever asks: so the bytes are the same everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);
const PLAIN_FILE = 0o100644;

/** Zips files, in the order given: the same files give the same bytes. `comment` is of printable ASCII and ends the zip. */
export async function writeZip(parts: readonly ZipPart[], comment = ''): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, stored = false } of parts) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    zip.addBuffer(bytes, name, { mtime: FIRST_DAY, mode: PLAIN_FILE, forceDosTimestamp: true, compress: !stored });
  }
  zip.end({ comment, forceZip64Format: false });
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}
