import { existsSync, rmSync } from 'node:fs';

/** Removes a temporary database of ours with what SQLite may have left beside it, if they are there. */
export function removeTemporary(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(`${path}${suffix}`)) rmSync(`${path}${suffix}`);
  }
}
