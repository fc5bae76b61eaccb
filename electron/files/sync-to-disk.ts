import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Waits until the bytes of a closed file are on the disk. */
export function syncFile(path: string): void {
  synced(path, 'r+');
}

/** Waits until the names in a folder are on the disk. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder; its rename is durable by itself.
  if (process.platform !== 'win32') synced(path, 'r');
}

function synced(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
