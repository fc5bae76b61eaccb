import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { backupFolder } from '../../../../electron/archive/file/backups/backup-path.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { createBackupFolder } from '../../../../electron/session/backups/backup-folder.ts';
import { createBackups } from '../../../../electron/session/backups/backups.ts';
import type { BackupState } from '../../../../shared/ipc/channels/backups.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { writeTitle } from '../../../support/archive-alone.ts';
import { directBackups } from '../../../support/direct-backups.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const HOUR = 3_600_000;
let archive: Archive;
let objectiveId: Id;
let told: BackupState[];
const userData = () => dirname(archive.path);
const folder = { chosen: () => createBackupFolder(userData()).chosen(), choose: () => undefined };
const backups = createBackups(folder, directBackups, (state) => told.push(state));
const copies = () => (existsSync(backupFolder(archive.path)) ? readdirSync(backupFolder(archive.path)).length : 0);
const write = (title: string) => writeTitle(archive, objectiveId, title);

beforeEach(() => {
  const filled = filledArchive();
  filled.archive.close();
  objectiveId = filled.objectiveId;
  vi.useFakeTimers({ now: new Date(2026, 2, 2, 9, 0) });
  archive = openArchive(filled.path, { who: 'Prova', now: () => new Date() });
  told = [];
});
afterEach(async () => {
  await backups.cancel();
  vi.useRealTimers();
  archive.close();
});

test('the first opening of the day is followed by one copy, and so is every day that finds the archive still open', async () => {
  backups.plan(archive);
  expect(copies()).toBe(0);
  await vi.advanceTimersByTimeAsync(6 * HOUR);
  expect(copies()).toBe(1);
  // Asleep from the evening on: no timer runs, and the clock is another when it wakes.
  vi.setSystemTime(new Date(2026, 2, 4, 8, 0));
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(copies()).toBe(2);
  await vi.advanceTimersByTimeAsync(14 * HOUR);
  expect(copies()).toBe(2);
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(copies()).toBe(3);
});

test('an hour of work is followed by a copy, an hour without is not', async () => {
  backups.plan(archive);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  write('subito dopo la copia');
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(copies()).toBe(2);
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(copies()).toBe(2);
  write('dopo una pausa');
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(copies()).toBe(3);
});

test('opened again in the day with work that no copy has: copied once an hour has gone by', async () => {
  backups.plan(archive);
  await vi.advanceTimersByTimeAsync(60_000);
  write('prima di chiudere');
  await backups.cancel();
  backups.plan(archive);
  await vi.advanceTimersByTimeAsync(50 * 60_000);
  expect(copies()).toBe(1);
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(copies()).toBe(2);
});

test('copies that were deleted are no copies: the next look makes one, and until then none is said to be there', async () => {
  backups.plan(archive);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(backups.state().last).not.toBeNull();
  rmSync(backupFolder(archive.path), { recursive: true });
  await backups.look();
  expect(backups.state().last).toBeNull();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(copies()).toBe(1);
  expect(backups.state().last).not.toBeNull();
});

test('a file that only has the name of a copy, or the beginning of one, is none', async () => {
  mkdirSync(backupFolder(archive.path));
  writeFileSync(join(backupFolder(archive.path), 'prova-2026-03-02-080000.pegaso'), 'vuoto');
  backups.plan(archive);
  await backups.look();
  expect(backups.state().last).toBeNull();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(copies()).toBe(2);
});

test('a clock that stood in the future once is told of, and copies go on by the true one', async () => {
  vi.setSystemTime(new Date(2036, 0, 1, 9, 0));
  backups.plan(archive);
  await vi.advanceTimersByTimeAsync(60_000);
  write('nel futuro');
  vi.setSystemTime(new Date(2026, 2, 2, 9, 0));
  await backups.cancel();
  backups.plan(archive);
  await backups.look();
  expect(backups.state()).toMatchObject({ last: null, future: new Date(2036, 0, 1, 9, 0, 5).toISOString() });
  await vi.advanceTimersByTimeAsync(8 * HOUR);
  expect(copies()).toBe(2);
  expect(backups.state().last).toBe(new Date(2026, 2, 2, 9, 0, 5).toISOString());
});

test('a clock that was set back makes one copy more, not one at every look', async () => {
  backups.plan(archive);
  await vi.advanceTimersByTimeAsync(HOUR);
  vi.setSystemTime(new Date(2025, 0, 1, 9, 0));
  await vi.advanceTimersByTimeAsync(8 * HOUR);
  expect(copies()).toBe(2);
});

test('an archive that is closed, or open to be read, is not copied any more', async () => {
  backups.plan(archive);
  await backups.cancel();
  await vi.advanceTimersByTimeAsync(48 * HOUR);
  expect(copies()).toBe(0);
  const { path } = archive;
  archive.close();
  archive = openArchive(path, { who: 'Prova', now: () => new Date(), access: 'read' });
  backups.plan(archive);
  await vi.advanceTimersByTimeAsync(48 * HOUR);
  expect(copies()).toBe(0);
});

test('a copy that fails is told, is tried again by itself, and what it said goes when one is made', async () => {
  // A file stands where the folder should: nobody can write there, not even an administrator.
  writeFileSync(backupFolder(archive.path), '');
  backups.plan(archive);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.at(-1)).toMatchObject({ last: null, isRunning: false });
  expect(told.at(-1)?.failure).toMatch(/^La copia di sicurezza «.*prova-2026-03-02-\d{6}\.pegaso» non è riuscita/u);
  await expect(backups.make(archive)).rejects.toMatchObject({ code: 'backup-failed' });
  rmSync(backupFolder(archive.path));
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(told.at(-1)).toMatchObject({ failure: null, last: expect.any(String) });
});

test('before a great change there is a copy of all that was written, and no second one of the same', async () => {
  backups.plan(archive);
  await backups.before(archive);
  await backups.before(archive);
  expect(copies()).toBe(1);
  write('prima di accogliere');
  await backups.before(archive);
  expect(copies()).toBe(2);
  rmSync(backupFolder(archive.path), { recursive: true });
  await backups.before(archive);
  expect(copies()).toBe(1);
});

test('copies asked for at once are made one after the other', async () => {
  backups.plan(archive);
  const made = await Promise.all([backups.make(archive), backups.make(archive)]);
  expect(new Set(made.map(({ path }) => path)).size).toBe(2);
  expect(copies()).toBe(2);
  expect(told.some(({ isRunning }) => isRunning)).toBe(true);
  expect(backups.state().isRunning).toBe(false);
});

test('a chosen folder has the copies; away or closed it is told, and they are beside the archive', async () => {
  const disk = join(temporaryFolder(), 'disco');
  mkdirSync(disk);
  createBackupFolder(userData()).choose(disk);
  backups.plan(archive);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(copies()).toBe(0);
  const [own = ''] = readdirSync(disk);
  expect(own).toMatch(/^prova-copie-[0-9a-f]{8}$/u);
  expect(readdirSync(join(disk, own))).toHaveLength(1);
  expect(backups.state()).toMatchObject({ folder: disk, trouble: null, last: expect.any(String) });
  rmSync(disk, { recursive: true });
  await backups.make(archive);
  expect(backups.state().trouble).toBe(
    `La cartella delle copie «${disk}» non è raggiungibile: la copia è accanto all'archivio.`,
  );
  expect(existsSync(disk)).toBe(false);
  expect(copies()).toBe(1);
  writeFileSync(disk, '');
  await backups.make(archive);
  expect(backups.state().trouble).toMatch(/non si riesce a scrivere/u);
  expect(copies()).toBe(2);
  rmSync(disk);
  mkdirSync(disk);
  await backups.make(archive);
  expect(backups.state().trouble).toBeNull();
});
