import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { copyToBackup } from '../../../electron/archive/file/backup-archive.ts';
import { backupFiles } from '../../../electron/archive/file/backup-path.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { createDailyBackup } from '../../../electron/session/daily-backup.ts';
import { filledArchive } from '../../support/filled-archive.ts';

const HOUR = 3_600_000;
let archive: Archive;
let made = 0;
const backup = createDailyBackup(
  () => {
    made += 1;
  },
  async (open) => void copyToBackup(open),
);

beforeEach(() => {
  const filled = filledArchive();
  filled.archive.close();
  vi.useFakeTimers({ now: new Date(2026, 2, 2, 17, 0) });
  archive = openArchive(filled.path, { who: 'Prova', now: () => new Date() });
  made = 0;
});
afterEach(async () => {
  await backup.cancel();
  vi.useRealTimers();
  archive.close();
});

test('the first opening of the day is followed by one copy, and so is every day that finds the archive still open', async () => {
  backup.plan(archive);
  expect(made).toBe(0);
  await vi.advanceTimersByTimeAsync(6 * HOUR);
  expect(made).toBe(1);
  // Asleep from the evening on: no timer runs, and the clock is another when it wakes.
  vi.setSystemTime(new Date(2026, 2, 4, 8, 0));
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(made).toBe(2);
  await vi.advanceTimersByTimeAsync(15 * HOUR);
  expect(made).toBe(2);
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect(made).toBe(3);
  expect(backupFiles(archive.path)).toHaveLength(3);
});

test('a clock that was set back makes one copy more, not one at every look', async () => {
  backup.plan(archive);
  await vi.advanceTimersByTimeAsync(HOUR);
  vi.setSystemTime(new Date(2025, 0, 1, 9, 0));
  await vi.advanceTimersByTimeAsync(8 * HOUR);
  expect(made).toBe(2);
});

test('an archive that is closed, or open to be read, is not copied any more', async () => {
  backup.plan(archive);
  await backup.cancel();
  await vi.advanceTimersByTimeAsync(48 * HOUR);
  expect(made).toBe(0);
  const { path } = archive;
  archive.close();
  archive = openArchive(path, { who: 'Prova', now: () => new Date(), access: 'read' });
  backup.plan(archive);
  await vi.advanceTimersByTimeAsync(48 * HOUR);
  expect(made).toBe(0);
});
