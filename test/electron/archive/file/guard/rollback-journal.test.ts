import { copyFileSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { connectionOf } from '../../../../../electron/archive/connection/connection.ts';
import { createArchive } from '../../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { titleAlone, titleAt, titleIn, writeTitle } from '../../../../support/archive-alone.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { BEFORE, ON_SHARE, onShare, SHARE } from './on-share.ts';

const modeOf = (archive: Archive) => connectionOf(archive.database).pragma('journal_mode', { simple: true });

test('an archive made or opened on a share has a rollback journal; moved to a good disk it goes back to a -wal, and the other way round', () => {
  const path = join(temporaryFolder(), 'nuovo.pegaso');
  const made = createArchive(path, ON_SHARE);
  expect([modeOf(made), made.fileSystem]).toEqual(['truncate', SHARE]);
  made.close();
  expect(readdirSync(dirname(path))).toEqual(['nuovo.pegaso']);
  const moved = join(temporaryFolder(), 'nuovo.pegaso');
  renameSync(path, moved);
  for (const [options, mode] of [
    [TEST_AUTHOR, 'wal'],
    [ON_SHARE, 'truncate'],
    [TEST_AUTHOR, 'wal'],
  ] as const) {
    const archive = openArchive(moved, options);
    expect(modeOf(archive)).toBe(mode);
    archive.close();
    expect(readdirSync(dirname(moved))).toEqual(['nuovo.pegaso']);
  }
});

test('what a crash on a good disk left in the -wal is taken in on a share', () => {
  const { archive, path: live, objectiveId } = filledArchive();
  writeTitle(archive, objectiveId, 'nel -wal');
  const path = join(temporaryFolder(), 'prova.pegaso');
  for (const suffix of ['', '-wal', '-stato']) copyFileSync(`${live}${suffix}`, `${path}${suffix}`);
  archive.close();
  const opened = openArchive(path, ON_SHARE);
  expect([modeOf(opened), titleIn(opened, objectiveId), opened.notice]).toEqual(['truncate', 'nel -wal', null]);
  opened.close();
  expect(titleAlone(path, objectiveId)).toBe('nel -wal');
  expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
});

test('someone who reads keeps it in the mode it is in: it is opened all the same', () => {
  const { path, objectiveId, open } = onShare();
  const reader = new Database(path, { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM objectives').get();
  const archive = open();
  writeTitle(archive, objectiveId, 'mentre si legge');
  reader.exec('COMMIT');
  reader.close();
  archive.close();
  expect(titleAlone(path, objectiveId)).toBe('mentre si legge');
}, 20_000);

test('a second after the last edit the file alone is whole and of another generation, with nothing beside it that counts', async () => {
  const { path, objectiveId, open } = onShare();
  const archive = open();
  writeTitle(archive, objectiveId, 'uno');
  expect(titleAlone(path, objectiveId)).toBe('uno');
  const generation = () => {
    const raw = new Database(path, { readonly: true });
    const value = raw.prepare("SELECT value FROM fileFacts WHERE name = 'generation'").pluck().get();
    raw.close();
    return value;
  };
  const before = generation();
  await wait(1_500);
  expect(generation()).not.toBe(before);
  expect(titleAlone(path, objectiveId)).toBe('uno');
  writeTitle(archive, objectiveId, 'due');
  archive.close();
  expect(titleAlone(path, objectiveId)).toBe('due');
  expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
});

describe('while it is open on a share', () => {
  test('a reader in the middle of reading keeps the rest from nothing but its mark, which is made once it is done', async () => {
    const { path, objectiveId, open } = onShare();
    const archive = open();
    writeTitle(archive, objectiveId, 'prima');
    const reader = new Database(path, { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM objectives').get();
    await wait(1_500);
    // Closing does not wait for it: what says which the file is stays beside it.
    reader.exec('COMMIT');
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM objectives').get();
    archive.close();
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['prova.pegaso', 'prova.pegaso-stato']);
    reader.close();
    const next = open();
    expect([titleIn(next, objectiveId), next.notice]).toEqual(['prima', null]);
    next.close();
    expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
  });

  test("a colleague's version that takes its place is told, and neither is touched", () => {
    const { path, objectiveId, open } = onShare();
    const theirs = join(temporaryFolder(), 'loro.pegaso');
    copyFileSync(path, theirs);
    const colleague = openArchive(theirs, ON_SHARE);
    writeTitle(colleague, objectiveId, 'loro');
    colleague.close();
    const archive = open();
    writeTitle(archive, objectiveId, 'mio');
    renameSync(theirs, path);
    const wanted = readFileSync(path);
    expect(archive.place()).toBe('other');
    expect(() => writeTitle(archive, objectiveId, 'no')).toThrow(expect.objectContaining({ code: 'archive-replaced' }));
    expect(() => archive.close()).toThrow(expect.objectContaining({ code: 'archive-replaced' }));
    expect(readFileSync(path).equals(wanted)).toBe(true);
    const [kept = ''] = globSync(join(dirname(path), 'prova-mia-versione-*'));
    expect([titleAt(path, objectiveId), titleAt(kept, objectiveId)]).toEqual(['loro', 'mio']);
    expect(readdirSync(dirname(path))).toHaveLength(2);
  });

  test('an older copy of itself that is written over it is told', async () => {
    const { path, objectiveId, open } = onShare();
    const older = join(temporaryFolder(), 'prima.pegaso');
    copyFileSync(path, older);
    const archive = open();
    writeTitle(archive, objectiveId, 'mio');
    await wait(1_500);
    copyFileSync(older, path);
    expect(archive.place()).toBe('other');
    expect(() => archive.close()).toThrow(expect.objectContaining({ code: 'archive-replaced' }));
    expect(titleAt(path, objectiveId)).toBe(BEFORE);
  });

  test('cut short by another program it is told at closing, and a rest does not end the program', async () => {
    const { path, objectiveId, open } = onShare();
    const archive = open();
    writeTitle(archive, objectiveId, 'mio');
    truncateSync(path, 8 * 4_096);
    await wait(1_500);
    expect(() => archive.close()).toThrow(AppError);
  });

  test('moved or deleted, nothing that was acknowledged is lost', () => {
    const { path, objectiveId, open } = onShare();
    const archive = open();
    writeTitle(archive, objectiveId, 'mio');
    const away = join(dirname(path), 'altrove');
    mkdirSync(away);
    renameSync(path, join(away, 'prova.pegaso'));
    expect(() => writeTitle(archive, objectiveId, 'no')).toThrow(expect.objectContaining({ code: 'archive-missing' }));
    archive.close();
    expect(titleAt(join(away, 'prova.pegaso'), objectiveId)).toBe('mio');
    expect(readdirSync(dirname(path))).toEqual(['altrove']);
  });
});
