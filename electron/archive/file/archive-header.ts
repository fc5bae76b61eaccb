import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { archiveRefusal } from '../connection/archive-refusal.ts';

/** `PGSO` in ASCII: what SQLite's header says of the files that are ours. */
export const APPLICATION_ID = 0x50_47_53_4f;

const MAGIC = 'SQLite format 3\0';
const HEADER_LENGTH = 100;
const PAGE_SIZE_AT = 16;
const PAGE_COUNT_AT = 28;
const APPLICATION_ID_AT = 68;

/** Refuses a path where nothing, a folder or an empty file stands. Touches nothing. */
export function refuseNoFile(path: string): void {
  refuseLongPath(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw archiveRefusal.missing(path);
  if (stats.isDirectory()) throw archiveRefusal.directory(path);
  if (!stats.isFile()) throw archiveRefusal.foreign(path);
  if (stats.size === 0) throw archiveRefusal.empty(path);
}

/** Bytes of a path that SQLite opens with the files that it has beside it: 512, and the 260 characters of Windows, less `-journal`. */
const LONGEST_PATH = 504;
const LONGEST_WINDOWS_PATH = 251;
/** Bytes of a name, which every system limits to 255, less `-journal`. */
const LONGEST_NAME = 247;

/** Refuses a path or name too long for SQLite or the disk, which would only say that it cannot be opened. @throws AppError `archive-unreadable`. */
export function refuseLongPath(path: string): void {
  const isWindows = process.platform === 'win32';
  const length = isWindows ? path.length : Buffer.byteLength(path);
  const longest = isWindows ? LONGEST_WINDOWS_PATH : LONGEST_PATH;
  if (length > longest) throw archiveRefusal.longPath(path, length, longest);
  if (Buffer.byteLength(basename(path)) > LONGEST_NAME) throw archiveRefusal.longName(path, LONGEST_NAME);
}

/**
 * Refuses a file that is no SQLite database of ours, by its first bytes. Only for a file that nobody has open: on POSIX systems, closing a
 * file drops the locks that SQLite holds on it elsewhere in this process.
 */
export function refuseForeignHeader(path: string): void {
  if (!isOurs(readHeader(path))) throw archiveRefusal.foreign(path);
}

/**
 * Size in bytes of a database of ours at rest that is as long as it says; null for any other file, and for one that cannot be read. What
 * is within its pages is not looked at. Only for a file that nobody has open, as above.
 */
export function wholeDatabaseSize(path: string): number | null {
  try {
    const header = readHeader(path);
    if (!isOurs(header)) return null;
    // Pages of 65,536 bytes are written as 1.
    const written = header.readUInt16BE(PAGE_SIZE_AT);
    const bytes = (written === 1 ? 65_536 : written) * header.readUInt32BE(PAGE_COUNT_AT);
    return statSync(path).size === bytes ? bytes : null;
  } catch {
    // Gone meanwhile, or closed to us: no copy that anybody could count on.
    return null;
  }
}

function isOurs(header: Buffer): boolean {
  const isDatabase = header.length === HEADER_LENGTH && header.toString('latin1', 0, MAGIC.length) === MAGIC;
  return isDatabase && header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID;
}

function readHeader(path: string): Buffer {
  try {
    const file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(HEADER_LENGTH);
      return header.subarray(0, readSync(file, header, 0, HEADER_LENGTH, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw archiveRefusal.unreadable(path, error);
  }
}
