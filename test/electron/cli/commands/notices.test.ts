import { copyFileSync, globSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackupFolder } from '../../../../electron/session/backups/backup-folder.ts';
import { titleAt, writeTitle } from '../../../support/archive-alone.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { pegasoWith } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function closedArchive() {
  const { archive, path, objectiveId } = filledArchive();
  archive.close();
  return { path, objectiveId };
}

test('a -wal of another version that is set aside is told, to a person and in the JSON', async () => {
  const { archive, path: live, objectiveId } = filledArchive();
  const folder = temporaryFolder();
  const path = join(folder, 'prova.pegaso');
  copyFileSync(live, path);
  writeTitle(archive, objectiveId, 'altrove');
  archive.close();
  const other = closedArchive();
  copyFileSync(other.path, path);
  writeFileSync(`${path}-wal`, Buffer.alloc(5_000, 1));
  const read = await pegasoWith(temporaryFolder(), 'info', '--archive', path, '--json');
  expect(read.code).toBe(0);
  const [notice = ''] = (JSON.parse(read.out) as { notices: string[] }).notices;
  expect(notice).toContain("un'altra versione");
  expect(read.err).toContain(notice);
  const written = await pegasoWith(temporaryFolder(), 'backup', '--archive', path);
  expect([written.code, written.err]).toEqual([
    0,
    expect.stringContaining('messe da parte in «prova-modifiche-non-unite-'),
  ]);
});

test('a synchronised folder is told once for an archive, and another archive is told anew', async () => {
  const userData = join(temporaryFolder(), 'Pegaso');
  const { path } = closedArchive();
  const kept = join(dirname(path), 'OneDrive - Comune di Prova');
  mkdirSync(kept);
  const moved = join(kept, 'prova.pegaso');
  renameSync(path, moved);
  copyFileSync(moved, join(kept, 'altro.pegaso'));
  const told = async (name: string) => (await pegasoWith(userData, 'info', '--archive', join(kept, name))).err;
  expect(await told('prova.pegaso')).toContain('«prova.pegaso» è in una cartella che OneDrive sincronizza');
  expect(await told('prova.pegaso')).toBe('');
  expect(await told('altro.pegaso')).toContain('«altro.pegaso»');
});

test("copies go where the window's setting says; where that cannot be reached beside the archive, and it is told", async () => {
  const userData = temporaryFolder();
  const chosen = temporaryFolder();
  const { path } = closedArchive();
  createBackupFolder(userData).choose(chosen);
  const made = await pegasoWith(userData, 'backup', '--archive', path, '--json');
  const { backup } = JSON.parse(made.out) as { backup: string };
  expect(dirname(dirname(backup))).toBe(chosen);
  createBackupFolder(userData).choose(join(chosen, 'tolta'));
  const beside = await pegasoWith(userData, 'backup', '--archive', path);
  expect([beside.code, beside.err]).toEqual([0, expect.stringContaining('non è raggiungibile')]);
  expect(readdirSync(join(dirname(path), 'prova-copie'))).toHaveLength(1);
});

test('a restore first makes a verified copy of what it replaces, as the window does', async () => {
  const { path, objectiveId } = closedArchive();
  const chosen = temporaryFolder();
  const userData = temporaryFolder();
  createBackupFolder(userData).choose(chosen);
  const old = join(temporaryFolder(), 'vecchia.pegaso');
  copyFileSync(path, old);
  const restored = await pegasoWith(userData, 'restore', '--from', old, '--archive', path);
  expect(restored.code).toBe(0);
  const copies = globSync(join(chosen, '*', '*.pegaso'));
  expect(copies.map((copy) => titleAt(copy, objectiveId))).toEqual(['Una città più pulita']);
  // One that is damaged has no copy, and is replaced all the same.
  writeFileSync(path, 'rotto');
  const again = await pegasoWith(userData, 'restore', '--from', old, '--archive', path);
  expect(again.code).toBe(0);
  expect(globSync(join(chosen, '*', '*.pegaso')).map((copy) => basename(copy))).toHaveLength(1);
});
