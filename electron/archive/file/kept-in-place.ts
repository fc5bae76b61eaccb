import { type BigIntStats, statSync } from 'node:fs';

/**
 * Remembers the file that stands at a path. @returns whether it still stands there: an open file that was moved, deleted or replaced
 * can be written as before, but nobody would find there what was written.
 */
export function keptInPlace(path: string): () => boolean {
  const opened = fileAt(path);
  return () => {
    const now = fileAt(path);
    if (opened === null || now === null) return false;
    // Windows keeps an open file where it is, and on some disks gives it no number.
    return process.platform === 'win32' || (now.ino === opened.ino && now.dev === opened.dev);
  };
}

function fileAt(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    // Whatever keeps it from being seen there (no such file, a folder that is closed, a disk that fails), it is not there to be written.
    return null;
  }
}
