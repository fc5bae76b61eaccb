import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { logProblem } from '../../../log/log-problem.ts';
import { archiveRefusal } from '../../connection/archive-refusal.ts';
import { connectReadOnly } from '../../connection/connection.ts';
import { hasWal } from '../guard/foreign-wal.ts';
import { readWalPages, type WalPages } from './wal-pages.ts';

/** What every archive of ours is made with: believed where the file does not say any more. */
const USUAL_PAGE = 4_096;

/** The pages of a damaged file, by their numbers from 1. Nothing of it is trusted, and nothing is ever written. */
export interface DamagedPages {
  readonly pageSize: number;
  readonly count: number;
  /** What a page holds; null beyond the end of the file and where the disk cannot read it. The last one may be short: the rest is zeros. */
  page(number: number): Buffer | null;
  /** Where a long row goes on. Null too when noise has led to more of these than a file can have. */
  further(number: number): Buffer | null;
  close(): void;
}

/**
 * Opens the pages of an archive as the file holds them, without SQLite, which refuses whole trees for one page.
 * On POSIX systems closing a file drops the locks that SQLite holds on it in this process: an archive that is open here is read through
 * SQLite instead, together with its -wal. @param isOpenHere whether it is.
 * @throws AppError `archive-unreadable` when the system does not let it be read.
 */
export function openDamagedPages(path: string, isOpenHere: boolean): DamagedPages {
  const copied = isOpenHere ? throughSqlite(path) : null;
  try {
    return copied ?? fromFile(path);
  } catch (error) {
    throw archiveRefusal.unreadable(path, error);
  }
}

/** The same pages with the changes of the -wal beside the file over them; as they are where there is none that can be read. */
export function withWal(path: string, pages: DamagedPages): DamagedPages {
  const wal = walOf(path);
  if (wal === null || wal.pageSize !== pages.pageSize) return pages;
  return following({ ...pages, count: wal.count, page: (number) => wal.pages.get(number) ?? pages.page(number) });
}

function walOf(path: string): WalPages | null {
  if (!hasWal(path)) return null;
  try {
    return readWalPages(readFileSync(`${path}-wal`));
  } catch (error) {
    throw archiveRefusal.unreadable(`${path}-wal`, error);
  }
}

function throughSqlite(path: string): DamagedPages | null {
  try {
    const connection = connectReadOnly(path);
    try {
      const bytes = connection.serialize();
      const read = (at: number, length: number) => bytes.subarray(at, at + length);
      return pagesOver(read, bytes.length, () => undefined);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    // Its first page is not even SQLite's any more, and its connection here of no use.
    logProblem('salvage', error);
    return null;
  }
}

function fromFile(path: string): DamagedPages {
  const file = openSync(path, 'r');
  try {
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, at));
    };
    return pagesOver(read, fstatSync(file).size, () => closeSync(file));
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function pagesOver(read: (at: number, length: number) => Buffer, size: number, close: () => void): DamagedPages {
  const pageSize = pageSizeIn(read(0, 100));
  const page = (number: number): Buffer | null => {
    if (number < 1 || (number - 1) * pageSize >= size) return null;
    const bytes = readUnlessBroken(() => read((number - 1) * pageSize, pageSize));
    if (bytes === null || bytes.length === pageSize) return bytes;
    return Buffer.concat([bytes, Buffer.alloc(pageSize - bytes.length)]);
  };
  return following({ pageSize, count: Math.ceil(size / pageSize), page, close });
}

/** How often each page may be read as the further part of a row, all in all. */
const READINGS = 4;

function following(pages: Omit<DamagedPages, 'further'>): DamagedPages {
  let left = READINGS * pages.count;
  const further = (number: number) => {
    left -= 1;
    return left < 0 ? null : pages.page(number);
  };
  return { ...pages, further };
}

function pageSizeIn(head: Buffer): number {
  const written = head.length < 18 ? 0 : head.readUInt16BE(16);
  const size = written === 1 ? 65_536 : written;
  return size >= 512 && (size & (size - 1)) === 0 && head.toString('latin1', 0, 6) === 'SQLite' ? size : USUAL_PAGE;
}

/** A sector that cannot be read takes its page with it, and no other. */
function readUnlessBroken(read: () => Buffer): Buffer | null {
  try {
    return read();
  } catch (error) {
    logProblem('salvage', error);
    return null;
  }
}
