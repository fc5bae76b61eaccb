import { type BigIntStats, renameSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  fileAt,
  isLongWritten,
  isSameFile,
  looksTheSame,
} from '../../../../../electron/archive/file/guard/file-look.ts';
import { OpenedFile } from '../../../../../electron/archive/file/guard/opened-file.ts';
import {
  readState,
  removeState,
  statePath,
  writeState,
} from '../../../../../electron/archive/file/guard/state-file.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const LOOK = { size: 9n, mtimeNs: 5n, ctimeNs: 6n, ino: 1n, dev: 2n };
const look = (more: object = {}) => ({ ...LOOK, ...more }) as unknown as BigIntStats;

test('a file looks the same where its length and both of its times do, and is the same by its number on its disk', () => {
  expect(looksTheSame(look(), look({ ino: 7n }))).toBe(true);
  for (const field of ['size', 'mtimeNs', 'ctimeNs'])
    expect(looksTheSame(look({ [field]: 1n }), look()), field).toBe(false);
  if (process.platform === 'win32') return;
  expect(isSameFile(look({ size: 1n }), look())).toBe(true);
  expect([isSameFile(look({ ino: 3n }), look()), isSameFile(look({ dev: 3n }), look())]).toEqual([false, false]);
});

test('a file was long written where no clock is so coarse that the next writing could bear its time', () => {
  const ago = (milliseconds: number) => look({ ctimeMs: BigInt(Date.now() - milliseconds) });
  expect([
    isLongWritten(ago(60_000)),
    isLongWritten(ago(0)),
    isLongWritten(ago(2_000)),
    isLongWritten(ago(-60_000)),
  ]).toEqual([...[true, false, false, false]]);
});

function openedFile() {
  const path = join(temporaryFolder(), 'prova.pegaso');
  writeFileSync(path, 'x'.repeat(100));
  return { path, opened: new OpenedFile(path) };
}

test('a file that was opened is kept, gone, or another, and is looked into where its outside does not tell', () => {
  const { path, opened } = openedFile();
  // It was written just now by the clock that it has its times from.
  vi.setSystemTime(statSync(path).ctime);
  onTestFinished(() => void vi.useRealTimers());
  expect([opened.place(() => true), opened.place(() => false)]).toEqual(['kept', 'other']);
  renameSync(path, `${path}.via`);
  expect([opened.place(() => true), opened.isCut(), fileAt(path)]).toEqual(['gone', false, null]);
  writeFileSync(path, 'y');
  expect(opened.place(() => expect.unreachable())).toBe('other');
  expect(new OpenedFile(`${path}.mai`).place(() => true)).toBe('gone');
});

test('it was cut where it is shorter than it was left, as long as it stands at its path', () => {
  const { path, opened } = openedFile();
  expect(opened.isCut()).toBe(false);
  opened.noteSize();
  expect(opened.isCut()).toBe(false);
  truncateSync(path, 99);
  expect(opened.isCut()).toBe(true);
  writeFileSync(path, 'x'.repeat(100));
  expect(opened.isCut()).toBe(false);
  renameSync(path, `${path}.via`);
  writeFileSync(path, 'y');
  opened.noteSize();
  expect(opened.isCut()).toBe(false);
  // Put back, it is measured by what it was.
  renameSync(`${path}.via`, path);
  utimesSync(path, 1, 1);
  expect(opened.isCut()).toBe(false);
  truncateSync(path, 5);
  expect([opened.isCut(), statSync(path).size]).toEqual([true, 5]);
});

test('what a -wal belongs to is believed where it is said whole', () => {
  const path = join(temporaryFolder(), 'prova.pegaso');
  const state = { identity: 'i', generations: ['g', 'h'], schemas: [3] };
  expect(readState(path)).toBeNull();
  writeState(path, state);
  expect(readState(path)).toEqual(state);
  for (const wrong of [
    { identity: '' },
    { generations: [] },
    { generations: [''] },
    { schemas: [] },
    { schemas: [1.5] },
    { more: 1 },
  ]) {
    writeFileSync(statePath(path), JSON.stringify({ ...state, ...wrong }));
    expect(readState(path), JSON.stringify(wrong)).toBeNull();
  }
  writeFileSync(statePath(path), '{');
  expect(readState(path)).toBeNull();
  removeState(path);
  removeState(path);
  expect(fileAt(statePath(path))).toBeNull();
});
