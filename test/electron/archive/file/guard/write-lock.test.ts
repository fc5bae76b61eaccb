import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { lockPath, takeWriteLock, type WriteLock } from '../../../../../electron/archive/file/guard/write-lock.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** What was asked to be removed, and how many removals fail first: Windows refuses one of a file that is open. */
const disk = vi.hoisted(() => ({ removed: [] as string[], refusals: 0 }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const rmSync: typeof fs.rmSync = (path, options) => {
    disk.removed.push(String(path));
    if (disk.refusals-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    fs.rmSync(path, options);
  };
  return { ...fs, rmSync };
});

afterEach(() => {
  disk.removed = [];
  disk.refusals = 0;
});

function taken(path: string): WriteLock {
  const lock = takeWriteLock(path);
  if (typeof lock === 'string') throw new Error(lock);
  return lock;
}

test('one has it at a time, and who gives it up removes its file once: the next one may have made another since', () => {
  const path = join(temporaryFolder(), 'prova.pegaso');
  const lock = taken(path);
  expect([existsSync(lockPath(path)), takeWriteLock(path)]).toEqual([true, 'held']);
  lock.release();
  expect([existsSync(lockPath(path)), disk.removed]).toEqual([false, [lockPath(path)]]);
  taken(path).release();
});

test('where an open file cannot be removed, it is once it is closed; one that stays locks nothing', () => {
  const path = join(temporaryFolder(), 'prova.pegaso');
  const release = (refusals: number) => {
    const lock = taken(path);
    disk.refusals = refusals;
    lock.release();
    return existsSync(lockPath(path));
  };
  expect([release(1), release(2), release(1)]).toEqual([false, true, false]);
});
