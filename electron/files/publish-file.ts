import { existsSync, linkSync, renameSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { logProblem } from '../log/log-problem.ts';
import { syncFile, syncFolder } from './sync-to-disk.ts';

/**
 * Gives a finished temporary file its name, so that the name never shows half a file, not even if the power goes.
 * @returns false, with the temporary file still there, when the name is taken.
 */
export function publishFile(temporary: string, path: string): boolean {
  syncFile(temporary);
  if (!linkOrRename(temporary, path)) return false;
  syncFolder(dirname(path));
  return true;
}

function linkOrRename(temporary: string, path: string): boolean {
  try {
    // A link refuses a taken name in one move; a rename would overwrite it.
    linkSync(temporary, path);
  } catch {
    // Memory sticks (FAT, exFAT) and some shares have no links.
    if (existsSync(path)) return false;
    renameSync(temporary, path);
    return true;
  }
  try {
    unlinkSync(temporary);
  } catch (problem) {
    // The file has its name; the other one is swept at the next start.
    logProblem('publish-file', problem);
  }
  return true;
}
