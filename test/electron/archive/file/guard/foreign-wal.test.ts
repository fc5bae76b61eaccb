import { copyFileSync, cpSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { backupArchive } from '../../../../../electron/archive/file/backups/backup-archive.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { readArchiveFile } from '../../../../../electron/archive/file/read-archive-file.ts';
import { rowWhere } from '../../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../../electron/archive/tables/tables.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { titleAt, titleIn, writeTitle } from '../../../../support/archive-alone.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { crashed, edits, takesThePlace, twoVersions } from './two-versions.ts';

/** A connection of a program that knows nothing of marks. */
function openRaw(path: string): Database.Database {
  const raw = new Database(path);
  raw.pragma('journal_mode = WAL');
  raw.pragma('wal_autocheckpoint = 0');
  return raw;
}

/** Makes an archive one of the version before. */
function withoutMark(path: string): void {
  const raw = openRaw(path);
  raw.exec("DELETE FROM fileFacts WHERE name IN ('identity', 'generation')");
  raw.close();
}

/** Closes, and tells what the person is told; null when nothing. */
function closing(archive: Archive): string | null {
  try {
    archive.close();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

describe.each(takesThePlace)("a colleague's version takes the place of the open file by %s", (way, take) => {
  test.each(edits)('with %s: it is told, and theirs survives', (_, write) => {
    const { path, objectiveId, theirs } = twoVersions();
    const archive = openArchive(path, TEST_AUTHOR);
    write(archive, objectiveId as never);
    const mine = titleIn(archive, objectiveId);
    take(theirs, path);
    const wanted = readFileSync(path);
    expect(archive.place()).toBe('other');
    expect(() => writeTitle(archive, objectiveId, 'no')).toThrow(expect.objectContaining({ code: 'archive-replaced' }));
    const told = closing(archive);
    expect(readFileSync(path).equals(wanted)).toBe(true);
    expect(titleAt(path, objectiveId)).toBe('loro 30');
    const reopened = openArchive(path, TEST_AUTHOR);
    expect([reopened.access, reopened.notice, titleIn(reopened, objectiveId)]).toEqual(['write', null, 'loro 30']);
    reopened.close();
    const beside = globSync(join(dirname(path), 'prova-*'));
    if (way === 'a copy over it') return;
    // What was written here and nowhere else is kept beside, whole.
    expect(beside.filter((file) => file.includes('-mia-versione-')).map((file) => titleAt(file, objectiveId))).toEqual(
      mine === 'Una città più pulita' ? [] : [mine],
    );
    expect(told === null).toBe(mine === 'Una città più pulita');
  });
});

describe.each(takesThePlace.slice(0, 3))("after a crash, a colleague's version takes the place by %s", (_, take) => {
  test.each(edits.slice(1))('with %s: theirs opens, and what was left is set aside', (_name, write) => {
    const { path: live, objectiveId, theirs } = twoVersions();
    const archive = openArchive(live, TEST_AUTHOR);
    write(archive, objectiveId as never);
    const path = crashed(live);
    archive.close();
    const left = readFileSync(`${path}-wal`);
    take(theirs, path);
    const wanted = readFileSync(path);
    // Reading touches nothing.
    expect(titleAt(path, objectiveId)).toBe('loro 30');
    expect(readArchiveFile(path, (db) => rowWhere(db, OBJECTIVES, { id: objectiveId })?.title)).toBe('loro 30');
    expect(readFileSync(path).equals(wanted)).toBe(true);
    const reopened = openArchive(path, TEST_AUTHOR);
    expect(titleIn(reopened, objectiveId)).toBe('loro 30');
    expect(reopened.notice).toContain('messe da parte in «prova-modifiche-non-unite-2026-03-01-');
    reopened.close();
    const [aside] = globSync(join(dirname(path), '*.wal'));
    expect(readFileSync(aside ?? '').equals(left)).toBe(true);
    expect(readdirSync(dirname(path)).toSorted()).toEqual([basename(aside ?? ''), 'prova.pegaso']);
  });
});

test.each([
  ['a copy of the file', (path: string, older: string) => copyFileSync(path, older)],
  [
    'a backup',
    (path: string, older: string) => {
      const archive = openArchive(path, TEST_AUTHOR);
      backupArchive(archive, older);
      archive.close();
    },
  ],
])('after a crash %s put back by hand is what it was, not the state before', (_, copy) => {
  const { path: live, objectiveId } = twoVersions();
  const older = join(temporaryFolder(), 'prima.pegaso');
  copy(live, older);
  const archive = openArchive(live, TEST_AUTHOR);
  writeTitle(archive, objectiveId, 'dopo');
  // Poured, as a second of rest does, and once more.
  archive.close();
  const again = openArchive(live, TEST_AUTHOR);
  writeTitle(again, objectiveId, 'dopo ancora');
  const path = crashed(live);
  again.close();
  copyFileSync(older, path);
  const reopened = openArchive(path, TEST_AUTHOR);
  expect(titleIn(reopened, objectiveId)).toBe('Una città più pulita');
  reopened.close();
  expect(titleAt(path, objectiveId)).toBe('Una città più pulita');
});

test('a backup made between two edits, put back by hand after a crash, is not mixed with the second', () => {
  const { path: live, objectiveId } = twoVersions();
  const archive = openArchive(live, TEST_AUTHOR);
  writeTitle(archive, objectiveId, 'nella copia');
  const backup = backupArchive(archive, join(temporaryFolder(), 'copia.pegaso'));
  for (let number = 1; number <= 20; number += 1) writeTitle(archive, objectiveId, `dopo ${number}`);
  const path = crashed(live);
  archive.close();
  copyFileSync(backup, path);
  const reopened = openArchive(path, TEST_AUTHOR);
  expect(titleIn(reopened, objectiveId)).toBe('nella copia');
  reopened.close();
  expect(titleAt(path, objectiveId)).toBe('nella copia');
});

describe("a crash's own changes are taken in", () => {
  test.each(edits.slice(1))('with %s', (_, write) => {
    const { archive, path: live, objectiveId } = filledArchive();
    write(archive, objectiveId as never);
    const mine = titleIn(archive, objectiveId);
    const path = crashed(live);
    archive.close();
    expect(titleAt(path, objectiveId)).toBe(mine);
    const reopened = openArchive(path, TEST_AUTHOR);
    expect([titleIn(reopened, objectiveId), reopened.notice]).toEqual([mine, null]);
    reopened.close();
    expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
  });

  test('also of an archive of the version before, that did not say which it was', () => {
    const { archive, path: live, objectiveId } = filledArchive();
    archive.close();
    const folder = temporaryFolder();
    const path = join(folder, 'prova.pegaso');
    withoutMark(live);
    const old = openRaw(live);
    old.prepare("UPDATE fileFacts SET value = '0.0.9' WHERE name = 'applicationVersion'").run();
    for (const suffix of ['', '-wal']) cpSync(`${live}${suffix}`, `${path}${suffix}`);
    old.close();
    const reopened = openArchive(path, TEST_AUTHOR);
    expect(reopened.notice).toBe(null);
    writeTitle(reopened, objectiveId, 'avanti');
    reopened.close();
    expect(titleAt(path, objectiveId)).toBe('avanti');
    expect(readdirSync(folder)).toEqual(['prova.pegaso']);
  });
});
