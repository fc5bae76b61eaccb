import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { readArchiveFile } from '../../electron/archive/file/read-archive-file.ts';
import { verifyArchive } from '../../electron/archive/file/verify-archive.ts';
import { AppError } from '../../shared/errors.ts';
import { archiveState } from './archive-state.ts';
import { AUTHOR } from './author.ts';
import type { Verdict } from './judge.ts';
import { savedText, saveText } from './office-files.ts';

/** The longest that a writer lives after its first edit, in milliseconds. */
const LONGEST_LIFE = 120;

/** Kills a process that types, again and again on the same archive: each time all that it said must be there. */
export async function* randomKills(
  path: string,
  count: number,
  next: () => number,
): AsyncGenerator<readonly Verdict[]> {
  beginCounting(path);
  let said = 0;
  for (let round = 0; round < count; round += 1) {
    const writer = startWriter(path, 0);
    await writer.saving;
    await pause(next() * LONGEST_LIFE);
    said = Math.max(said, await writer.kill());
    yield afterKill(path, said);
  }
}

/** Copies the file of an archive while a process types into it: each copy is whole or refused with words for it. */
export async function* copiesWhileWriting(
  path: string,
  count: number,
  next: () => number,
): AsyncGenerator<readonly Verdict[]> {
  beginCounting(path);
  const writer = startWriter(path, 2);
  await writer.saving;
  const copy = `${path}-copia.pegaso`;
  for (let round = 0; round < count; round += 1) {
    await pause(next() * LONGEST_LIFE);
    copyFileSync(path, copy);
    yield judgedCopy(copy);
    rmSync(copy);
  }
  await writer.kill();
}

function beginCounting(path: string): void {
  const archive = openArchive(path, AUTHOR);
  saveText(archive, '0');
  archive.close();
}

function afterKill(path: string, said: number): readonly Verdict[] {
  try {
    const archive = openArchive(path, { ...AUTHOR, access: 'read' });
    try {
      const there = Number(savedText(archive));
      const damage = verifyArchive(archive).map((words) => ({ loss: 'damaged', words }) as const);
      return there >= said ? damage : [...damage, { loss: 'lost', words: `said ${said}, there is ${there}` }];
    } finally {
      archive.close();
    }
  } catch (error) {
    return [{ loss: 'damaged', words: String(error) }];
  }
}

function judgedCopy(copy: string): readonly Verdict[] {
  try {
    readArchiveFile(copy, archiveState);
    return [];
  } catch (error) {
    return error instanceof AppError ? [] : [{ loss: 'wrong words', words: String(error) }];
  }
}

interface Writer {
  /** Resolves when it has saved the first time. */
  readonly saving: Promise<void>;
  /** Ends it on the spot. @returns the last edit that it said to be saved. */
  kill(): Promise<number>;
}

function startWriter(path: string, milliseconds: number): Writer {
  const program = join(import.meta.dirname, 'writer.ts');
  const child: ChildProcess = spawn(process.execPath, [program, path, String(milliseconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = 0;
  const { promise: saving, resolve } = Promise.withResolvers<void>();
  const ended = once(child, 'close');
  if (child.stdout === null) throw new Error('The writer has no output');
  createInterface(child.stdout).on('line', (line) => {
    said = Number(line.split(' ')[1]);
    if (line.startsWith('saved')) resolve();
  });
  // One that ends by itself has nothing to wait for.
  void ended.then(() => resolve());
  return {
    saving,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      return said;
    },
  };
}
