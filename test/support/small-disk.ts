import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** A disk of its own for the test, of so many KB; null where none can be made. */
export function smallDisk(kilobytes: number): string | null {
  const disk = join(temporaryFolder(), 'disco');
  mkdirSync(disk);
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk]);
  if (mount.status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', disk]));
  return disk;
}

/** Fills a disk to the last byte. @returns what makes room again. */
export function fillDisk(disk: string): () => void {
  const filler = join(disk, 'riempito');
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1k']);
  return () => rmSync(filler);
}
