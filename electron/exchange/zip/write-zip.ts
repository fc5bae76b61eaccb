import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { textChunks } from '../../files/text-chunks.ts';

/** One file of a zip. */
export interface ZipPart {
  readonly name: string;
  /** Bytes, or a text in pieces, which are asked for when its turn comes and forgotten once they are zipped. */
  readonly content: Uint8Array | Iterable<string>;
  /** Left as it is, for formats that are told by the bytes of a part. */
  readonly stored?: boolean;
}

/** The first day that a zip can name, by the clock of whoever asks: so the bytes are the same everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);
const PLAIN_FILE = 0o100644;
/** Of texts in pieces, which are long: a third of the usual level's time, for a tenth more bytes. */
const LEVEL = 3;

/**
 * Zips files, in the order given: the same files give the same bytes. `comment` is of printable ASCII and ends the zip.
 * @throws what making the pieces of a text throws.
 */
export async function writeZip(parts: readonly ZipPart[], comment = ''): Promise<Buffer> {
  const zip = new ZipFile();
  const chunks: Buffer[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve);
  for (const { name, content, stored = false } of parts) {
    const options = { mtime: FIRST_DAY, mode: PLAIN_FILE, forceDosTimestamp: true };
    if (content instanceof Uint8Array) {
      const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
      zip.addBuffer(bytes, name, { ...options, compress: !stored });
    } else
      zip.addReadStreamLazy(name, { ...options, compressionLevel: stored ? 0 : LEVEL }, (take) =>
        take(null, Readable.from(textChunks(content), { objectMode: false }).on('error', reject)),
      );
  }
  zip.end({ comment, forceZip64Format: false });
  await promise;
  return Buffer.concat(chunks);
}
