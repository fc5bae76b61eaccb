import { crc32, type InflateRaw, inflateRawSync } from 'node:zlib';

/** Bytes around what a member holds, as Node writes them: no name and no comment before, checksum and length behind. */
const HEAD = 10;
const TAIL = 8;

/**
 * What a gzip of several members holds, one member after the other, so that it is never whole in memory. Only for members that this program
 * zipped. @throws Error for one that is damaged.
 */
export function* gunzippedMembers(zipped: Uint8Array): Generator<Buffer> {
  const bytes = Buffer.from(zipped.buffer, zipped.byteOffset, zipped.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const { content, length } = inflated(bytes.subarray(at + HEAD));
    const tail = at + HEAD + length;
    if (crc32(content) !== bytes.readUInt32LE(tail)) throw new Error(`A gzip member is damaged at ${at}`);
    yield content;
    at = tail + TAIL;
  }
}

/** What deflated bytes hold, and how many of them it took. */
function inflated(bytes: Buffer): { readonly content: Buffer; readonly length: number } {
  // Asked for it, Node tells the stream beside what came out, which its types do not know.
  const answer: unknown = inflateRawSync(bytes, { info: true });
  const { buffer, engine } = answer as { readonly buffer: Buffer; readonly engine: InflateRaw };
  return { content: buffer, length: engine.bytesWritten };
}
