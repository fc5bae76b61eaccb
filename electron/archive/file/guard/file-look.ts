import { type BigIntStats, statSync } from 'node:fs';

/** Whether nobody wrote to a file between two looks at it: every writing changes a time of it that no program can set. */
export function looksTheSame(now: BigIntStats, before: BigIntStats): boolean {
  return now.size === before.size && now.mtimeNs === before.mtimeNs && now.ctimeNs === before.ctimeNs;
}

/** How long the times on a file that was written may not yet tell the next writing, in milliseconds: two seconds on a memory stick. */
const COARSEST_CLOCK = 2_500;

/** Whether the next writing would change a time of a file. */
export const isLongWritten = ({ ctimeMs }: BigIntStats): boolean => Date.now() - Number(ctimeMs) > COARSEST_CLOCK;

/** How the file at a path looks from outside; null when none is seen there. */
export function fileAt(path: string): BigIntStats | null {
  // Whatever keeps it from being seen there (a folder that is closed, a disk that fails), it is not there to be written.
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

/** Whether the file that stands at a path is the one that was opened, whatever is in it. */
export function isSameFile(now: BigIntStats, opened: BigIntStats): boolean {
  // Windows keeps an open file where it is, and on some disks gives it no number.
  return process.platform === 'win32' || (now.ino === opened.ino && now.dev === opened.dev);
}
