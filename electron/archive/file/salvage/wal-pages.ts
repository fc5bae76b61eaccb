const HEAD = 32;
const FRAME_HEAD = 24;
/** The first word of a -wal whose checksums take words with the low byte first; one more where the high byte is first. */
const MAGIC = 0x37_7f_06_82;

/** What a -wal holds of its file: the last committed image of each page, and how many pages the file then has. */
export interface WalPages {
  readonly pageSize: number;
  readonly pages: ReadonlyMap<number, Buffer>;
  readonly count: number;
}

/**
 * Reads a -wal by its format (sqlite.org/fileformat2.html, 4): whole transactions alone, up to the first frame whose checksum is not right.
 * @returns null where nothing committed stands in it.
 */
export function readWalPages(wal: Buffer): WalPages | null {
  if (wal.length < HEAD || (wal.readUInt32BE(0) & ~1) >>> 0 !== MAGIC) return null;
  const word = wal.readUInt32BE(0) === MAGIC ? lowFirst : highFirst;
  const pageSize = wal.readUInt32BE(8);
  const salts = wal.subarray(16, 24);
  let sum = addTo([0, 0], wal.subarray(0, 24), word);
  if (pageSize < 512 || !isSum(wal, 24, sum)) return null;
  const pages = new Map<number, Buffer>();
  let open: [number, Buffer][] = [];
  let count = 0;
  for (let at = HEAD; at + FRAME_HEAD + pageSize <= wal.length; at += FRAME_HEAD + pageSize) {
    const page = wal.subarray(at + FRAME_HEAD, at + FRAME_HEAD + pageSize);
    sum = addTo(addTo(sum, wal.subarray(at, at + 8), word), page, word);
    if (!wal.subarray(at + 8, at + 16).equals(salts) || !isSum(wal, at + 16, sum)) break;
    open.push([wal.readUInt32BE(at), page]);
    const committed = wal.readUInt32BE(at + 4);
    if (committed === 0) continue;
    for (const [number, image] of open) pages.set(number, image);
    open = [];
    count = committed;
  }
  return count === 0 ? null : { pageSize, pages, count };
}

type Sum = readonly [number, number];

const lowFirst = (bytes: Buffer, at: number): number => bytes.readUInt32LE(at);
const highFirst = (bytes: Buffer, at: number): number => bytes.readUInt32BE(at);

function addTo([first, second]: Sum, bytes: Buffer, word: (bytes: Buffer, at: number) => number): Sum {
  let [one, other] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + word(bytes, at) + other) >>> 0;
    other = (other + word(bytes, at + 4) + one) >>> 0;
  }
  return [one, other];
}

const isSum = (wal: Buffer, at: number, [one, other]: Sum): boolean =>
  wal.readUInt32BE(at) === one && wal.readUInt32BE(at + 4) === other;
