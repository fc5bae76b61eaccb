import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Files } from './replayed-disk.ts';

/** A number that no process has: what bears the number of this one was left by a process that is no more. */
const NOBODY = 4_194_999;

/** The longest file that may name another one inside. */
const NOTE = 4_096;

/** All files of a folder. */
export function filesOf(folder: string): Files {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isDirectory() ? null : readFileSync(path)];
    }),
  );
}

/**
 * Puts files in the place of all that is in a folder, as a process leaves them that has ended: with none of its locks and open files, and
 * with no living process's number in their names.
 */
export function leaveBehind(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of files) {
    const left = `${folder}${withoutProcess(path.slice(folder.length))}`;
    mkdirSync(bytes === null ? left : dirname(left), { recursive: true });
    if (bytes !== null)
      writeFileSync(
        left,
        bytes.length > NOTE ? bytes : Buffer.from(withoutProcess(bytes.toString('latin1')), 'latin1'),
      );
  }
}

const withoutProcess = (text: string): string => text.replaceAll(`-${process.pid}-`, `-${NOBODY}-`);
