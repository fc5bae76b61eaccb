import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { titleAlone, titleAt, writeTitle } from '../../../../support/archive-alone.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const TITLES = Array.from({ length: 15 }, (_, number) => `titolo ${number + 1}`);
const LAST = 'titolo 15';

function edited() {
  const filled = filledArchive();
  for (const title of TITLES) writeTitle(filled.archive, filled.objectiveId, title);
  return filled;
}

test('two seconds after the last edit the file alone is whole, while it stays open', async () => {
  const { archive, path, objectiveId } = edited();
  await wait(2_000);
  expect(titleAlone(path, objectiveId)).toBe(LAST);
  writeTitle(archive, objectiveId, 'ancora');
  await wait(2_000);
  expect(titleAlone(path, objectiveId)).toBe('ancora');
  archive.close();
  expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
});

test('what a crash left beside the file is in it as soon as it is opened to be written', () => {
  const { archive, path, objectiveId } = edited();
  const crashed = join(temporaryFolder(), 'prova.pegaso');
  for (const suffix of ['', '-wal', '-stato']) copyFileSync(`${path}${suffix}`, `${crashed}${suffix}`);
  archive.close();
  expect(titleAlone(crashed, objectiveId)).not.toBe(LAST);
  const opened = openArchive(crashed, TEST_AUTHOR);
  expect(titleAlone(crashed, objectiveId)).toBe(LAST);
  opened.close();
});

test('opened to be written and closed with nothing written, the file stays byte for byte', () => {
  const { archive, path, objectiveId } = edited();
  archive.close();
  const before = readFileSync(path);
  openArchive(path, TEST_AUTHOR).close();
  expect(readFileSync(path).equals(before)).toBe(true);
  const again = openArchive(path, TEST_AUTHOR);
  writeTitle(again, objectiveId, 'ancora');
  again.close();
  expect(titleAlone(path, objectiveId)).toBe('ancora');
});

test('a reader in the middle of reading keeps nobody waiting; the file is whole once it is done', async () => {
  const { archive, path, objectiveId } = edited();
  const reader = new Database(path, { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM objectives').get();
  writeTitle(archive, objectiveId, 'durante');
  await wait(1_500);
  const began = performance.now();
  writeTitle(archive, objectiveId, 'dopo');
  expect(performance.now() - began).toBeLessThan(1_000);
  reader.exec('COMMIT');
  await wait(2_500);
  expect(titleAlone(path, objectiveId)).toBe('dopo');
  reader.close();
  archive.close();
});

describe('while it is open, the file', () => {
  test('is renamed: what was acknowledged is in it', () => {
    const { archive, path, objectiveId } = edited();
    const renamed = join(dirname(path), 'altro-nome.pegaso');
    renameSync(path, renamed);
    expect(() => writeTitle(archive, objectiveId, 'no')).toThrow(expect.objectContaining({ code: 'archive-missing' }));
    archive.close();
    expect(titleAt(renamed, objectiveId)).toBe(LAST);
    expect(readdirSync(dirname(path))).toEqual(['altro-nome.pegaso']);
  });

  test('goes to another folder and comes back: work goes on', async () => {
    const { archive, path, objectiveId } = edited();
    const away = join(dirname(path), 'altrove');
    mkdirSync(away);
    const moved = join(away, 'prova.pegaso');
    renameSync(path, moved);
    await wait(2_000);
    expect(titleAlone(moved, objectiveId)).toBe(LAST);
    renameSync(moved, path);
    writeTitle(archive, objectiveId, 'tornato');
    archive.close();
    expect(titleAt(path, objectiveId)).toBe('tornato');
  });

  test('is deleted: nothing stays of it, and closing does no harm', () => {
    const { archive, path, objectiveId } = edited();
    rmSync(path);
    expect(() => writeTitle(archive, objectiveId, 'no')).toThrow(expect.objectContaining({ code: 'archive-missing' }));
    archive.close();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  test('loses its folder to another one', () => {
    const { archive, path, objectiveId } = edited();
    const folder = dirname(path);
    renameSync(folder, `${folder}-vecchia`);
    mkdirSync(folder);
    expect(() => writeTitle(archive, objectiveId, 'no')).toThrow(expect.objectContaining({ code: 'archive-missing' }));
    archive.close();
    expect(titleAt(join(`${folder}-vecchia`, 'prova.pegaso'), objectiveId)).toBe(LAST);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(`${folder}-vecchia`, { recursive: true });
  });
});
