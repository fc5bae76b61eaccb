import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  APPLICATION_ID,
  refuseLongPath,
  refuseNoFile,
  wholeDatabaseSize,
} from '../../../../electron/archive/file/archive-header.ts';
import {
  backupMoment,
  backupPath,
  lastBackup,
  unmergedPath,
} from '../../../../electron/archive/file/backups/backup-path.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A file with the head of ours and so many bytes in all. */
function headed(pageSize: number, pages: number, length: number, application = APPLICATION_ID): string {
  const bytes = Buffer.alloc(length);
  bytes.write('SQLite format 3\0', 'latin1');
  if (length >= 100) {
    bytes.writeUInt16BE(pageSize, 16);
    bytes.writeUInt32BE(pages, 28);
    bytes.writeUInt32BE(application, 68);
  }
  const path = join(temporaryFolder(), 'a.pegaso');
  writeFileSync(path, bytes);
  return path;
}

test('a file of ours is whole when it is as long as it says', () => {
  expect(wholeDatabaseSize(headed(512, 3, 1_536))).toBe(1_536);
  expect(wholeDatabaseSize(headed(1, 1, 65_536))).toBe(65_536);
  for (const path of [
    headed(512, 3, 1_535),
    headed(512, 3, 1_537),
    headed(512, 3, 1_536, 1),
    headed(512, 3, 99),
    join(temporaryFolder(), 'nessuno'),
  ])
    expect(wholeDatabaseSize(path)).toBeNull();
  expect(wholeDatabaseSize(headed(100, 1, 100))).toBe(100);
});

test('a path that is no file of ours to open is refused for what it is', () => {
  const folder = temporaryFolder();
  const empty = join(folder, 'vuoto.pegaso');
  writeFileSync(empty, '');
  const code = (path: string) => {
    try {
      refuseNoFile(path);
      return 'lasciato';
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
  };
  expect([join(folder, 'nessuno'), folder, '/dev/null'].map(code)).toEqual([
    'archive-missing',
    expect.stringMatching(/^archive-/u),
    expect.stringMatching(/^archive-/u),
  ]);
  expect(code(empty)).toMatch(/^archive-/u);
  writeFileSync(empty, 'x');
  expect(code(empty)).toBe('lasciato');
});

test.skipIf(process.platform === 'win32')('a path of 504 bytes and a name of 247 are the longest', () => {
  const refused = (path: string): boolean => {
    try {
      refuseLongPath(path);
      return false;
    } catch {
      return true;
    }
  };
  const path = (bytes: number) => `/${'d/'.repeat((bytes - 10) / 2)}`.padEnd(bytes, 'x');
  expect([refused(path(504)), refused(path(505))]).toEqual([false, true]);
  expect(refused(`/${'è'.repeat(120)}`.padEnd(384, '/d'))).toBe(false);
  expect([247, 248].map((bytes) => refused(`/a/${'x'.repeat(bytes)}`))).toEqual([false, true]);
  expect([123, 124].map((letters) => refused(`/a/${'è'.repeat(letters)}`))).toEqual([false, true]);
});

test('copies have their moment in their name, and a second one of the same moment a number', () => {
  const path = join(temporaryFolder(), 'obiettivi.pegaso');
  const at = new Date(2026, 2, 1, 7, 5, 9);
  const first = backupPath(path, at);
  expect(first).toBe(join(dirname(path), 'obiettivi-copie', 'obiettivi-2026-03-01-070509.pegaso'));
  mkdirSync(dirname(first));
  writeFileSync(first, '');
  const second = backupPath(path, at);
  expect(second).toBe(first.replace('.pegaso', '-2.pegaso').replace('obiettivi-2-copie', 'obiettivi-copie'));
  writeFileSync(second, '');
  expect(backupPath(path, at)).toBe(second.replace('-2.pegaso', '-3.pegaso'));
  expect([first, second].map((copy) => backupMoment(copy)?.getTime())).toEqual([at.getTime(), at.getTime()]);
  expect([backupMoment('obiettivi.pegaso'), backupMoment('a-2026-13-01-070509.pegaso')]).toEqual([null, null]);
  expect(unmergedPath(path, at, '.journal')).toMatch(/obiettivi-modifiche-non-unite-2026-03-01-070509\.journal$/u);
});

test('the last copy is not one of the future; one of this very moment is', () => {
  const backup = (second: number) => ({ path: String(second), at: new Date(2026, 0, 1, 0, 0, second), bytes: 1 });
  const all = [9, 5, 1].map(backup);
  const last = (second: number) => lastBackup(all, new Date(2026, 0, 1, 0, 0, second))?.path;
  expect([last(9), last(8), last(5), last(1), last(0)]).toEqual(['9', '5', '5', '1', undefined]);
});
