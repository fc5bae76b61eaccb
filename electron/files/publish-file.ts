import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives a finished temporary file its name, so that the name never shows half a file, not even if the power goes.
 * @returns false, with the temporary file still there, when the name is taken.
 */
export function publishFile(temporary: string, path: string): boolean {
  syncToDisk(temporary, 'r+');
  if (!linkOrRename(temporary, path)) return false;
  // Windows cannot open a folder; its rename is durable by itself.
  if (process.platform !== 'win32') syncToDisk(dirname(path), 'r');
  return true;
}

function linkOrRename(temporary: string, path: string): boolean {
  try {
    // A link refuses a taken name in one move; a rename would overwrite it.
    linkSync(temporary, path);
    unlinkSync(temporary);
    return true;
  } catch {
    // Memory sticks (FAT, exFAT) and some shares have no links.
    if (existsSync(path)) return false;
    renameSync(temporary, path);
    return true;
  }
}

function syncToDisk(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
