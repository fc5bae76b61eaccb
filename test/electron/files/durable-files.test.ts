import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { jsonFile } from '../../../electron/files/json-file.ts';
import { publishFile } from '../../../electron/files/publish-file.ts';
import { StagedFile } from '../../../electron/files/staged-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { askedOfDisk, withoutLinks } from '../../support/watched-disk.ts';

vi.mock('node:fs', async (importOriginal) => {
  const { watchedDisk } = await import('../../support/watched-disk.ts');
  return watchedDisk(await importOriginal<typeof import('node:fs')>());
});

// Power that goes between two of these calls must leave the old file or the new one, whole. No test can cut the power: they look at
// the order instead. First the bytes, then the name, then the folder that holds the name.
describe('a finished file that gets its name', () => {
  test('is on disk before it has its name, and its name is on disk before anything else', () => {
    const folder = temporaryFolder();
    const temporary = join(folder, 'uno.pegaso.tmp');
    writeFileSync(temporary, 'intero');
    expect(askedOfDisk(() => expect(publishFile(temporary, join(folder, 'uno.pegaso'))).toBe(true))).toEqual([
      'fsync NEW',
      'link NEW uno.pegaso',
      'fsync FOLDER',
    ]);
    expect(readFileSync(join(folder, 'uno.pegaso'), 'utf8')).toBe('intero');
    expect(existsSync(temporary)).toBe(false);
  });

  test('lasts as well on a disk without links', () => {
    const folder = temporaryFolder();
    const temporary = join(folder, 'uno.pegaso.tmp');
    writeFileSync(temporary, 'intero');
    const publish = () => withoutLinks(() => publishFile(temporary, join(folder, 'uno.pegaso')));
    expect(askedOfDisk(() => expect(publish()).toBe(true))).toEqual([
      'fsync NEW',
      'rename NEW uno.pegaso',
      'fsync FOLDER',
    ]);
    expect(readFileSync(join(folder, 'uno.pegaso'), 'utf8')).toBe('intero');
    expect(existsSync(temporary)).toBe(false);
  });

  test.each([false, true])('leaves a taken name as it is and stays itself (without links: %s)', (stick) => {
    const folder = temporaryFolder();
    const [temporary, taken] = [join(folder, 'uno.pegaso.tmp'), join(folder, 'uno.pegaso')];
    writeFileSync(temporary, 'nuovo');
    writeFileSync(taken, 'di un altro');
    const publish = () => publishFile(temporary, taken);
    expect(stick ? withoutLinks(publish) : publish()).toBe(false);
    expect([temporary, taken].map((path) => readFileSync(path, 'utf8'))).toEqual(['nuovo', 'di un altro']);
  });
});

test('a staged file takes the place of another only when it is on disk, and its folder follows', () => {
  const target = join(temporaryFolder(), 'schede.pdf');
  writeFileSync(target, 'di prima');
  const file = new StagedFile(target);
  file.write(Buffer.from('una metà'));
  file.write(Buffer.from(', poi intero'));
  expect(askedOfDisk(() => file.close())).toEqual(['fsync NEW']);
  expect(askedOfDisk(() => file.close())).toEqual([]);
  expect(readFileSync(target, 'utf8')).toBe('di prima');
  expect(askedOfDisk(() => file.publish())).toEqual(['rename NEW schede.pdf', 'fsync FOLDER']);
  expect(readFileSync(target, 'utf8')).toBe('una metà, poi intero');
});

test('a small file of the program is on disk before it takes the place of the last one', () => {
  const path = join(temporaryFolder(), 'recenti.json');
  const file = jsonFile(path, z.array(z.string()), () => undefined);
  expect(askedOfDisk(() => file.write(['uno']))).toEqual(['fsync NEW', 'rename NEW recenti.json', 'fsync FOLDER']);
  expect(file.read()).toEqual(['uno']);
});
