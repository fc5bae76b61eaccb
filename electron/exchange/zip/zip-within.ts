/** Ends the directory of a zip, before its comment. */
const END = Buffer.from('PK\u0005\u0006', 'latin1');
const END_LENGTH = 22;
const DIRECTORY = 'PK\u0001\u0002';
const PART = 'PK\u0003\u0004';
/** What a large zip writes in place of numbers that stand elsewhere. */
const ELSEWHERE = 0xff_ff_ff_ff;
/** Bytes after a zip that are looked through for its end: line ends of a download, the page of a portal. */
const TAIL = 1_000_000;

/**
 * The zip that a file holds, without the bytes that stand before and after it; null when no end of a directory is where its numbers say. A zip
 * that stands alone is given back whole.
 */
export function zipWithin(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (
    let end = file.lastIndexOf(END);
    end !== -1 && file.length - end <= TAIL;
    end = end === 0 ? -1 : file.lastIndexOf(END, end - 1)
  ) {
    if (end + END_LENGTH > file.length) continue;
    const [size, offset, comment] = [
      file.readUInt32LE(end + 12),
      file.readUInt32LE(end + 16),
      file.readUInt16LE(end + 20),
    ];
    const last = end + END_LENGTH + comment;
    if (last > file.length) continue;
    if (size === ELSEWHERE || offset === ELSEWHERE) return bytes.subarray(0, last);
    const first = end - size - offset;
    if (first >= 0 && startsAt(file, first, PART) && startsAt(file, first + offset, DIRECTORY))
      return bytes.subarray(first, last);
  }
  return null;
}

const startsAt = (file: Buffer, at: number, mark: string): boolean =>
  file.toString('latin1', at, at + mark.length) === mark;
