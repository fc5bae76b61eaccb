import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { salvageArchive } from '../../../../../electron/archive/file/salvage/salvage-archive.ts';
import { titleAt, writeTitle } from '../../../../support/archive-alone.ts';
import { pagesOf } from '../../../../support/damaged-archive.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { ALTERED_ARCHIVES } from '../../../../support/hostile/altered-archives.ts';
import { STRANGE_ARCHIVES } from '../../../../support/hostile/strange-archives.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const PAGE = 4_096;

/** An archive whose last edit is in its -wal alone, as a crash leaves it: its files, in another folder. */
function crashed() {
  const { archive, path, objectiveId } = filledArchive();
  writeTitle(archive, objectiveId, 'solo nel -wal');
  const copy = join(temporaryFolder(), 'prova.pegaso');
  for (const suffix of ['', '-wal', '-stato']) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
  archive.close();
  return { path: copy, closed: path, objectiveId };
}

/** Ruins the leaf of phases, in the file. */
function ruinPhases(path: string, whole: string): void {
  const bytes = readFileSync(path);
  for (const { number } of pagesOf(whole, 'phases')) bytes.fill(0, (number - 1) * PAGE, number * PAGE);
  writeFileSync(path, bytes);
}

const held = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('hex')]);

function salvaged(path: string, isOpenHere = false) {
  const out = join(temporaryFolder(), 'salvato.pegaso');
  return { out, report: salvageArchive(path, out, { ...TEST_AUTHOR, isOpenHere }) };
}

describe('what a damaged archive is read from', () => {
  test('changes beside it that are its own are read, and nothing beside it changes', () => {
    const { path, closed, objectiveId } = crashed();
    ruinPhases(path, closed);
    const before = held(dirname(path));
    const { out, report } = salvaged(path);
    expect(titleAt(out, objectiveId)).toBe('solo nel -wal');
    expect(report.hasForeignWal).toBe(false);
    expect(held(dirname(path))).toEqual(before);
  });

  test('those of another version are left out, and told', () => {
    const { path, objectiveId } = crashed();
    const other = filledArchive();
    other.archive.close();
    copyFileSync(other.path, path);
    const before = held(dirname(path));
    const { out, report } = salvaged(path);
    expect(report.hasForeignWal).toBe(true);
    expect(titleAt(out, other.objectiveId)).toBe('Una città più pulita');
    expect(titleAt(out, objectiveId)).toBeUndefined();
    expect(held(dirname(path))).toEqual(before);
  });

  test('one that is open here is read with its last edits, and goes on being written', () => {
    const { archive, path, objectiveId } = filledArchive();
    writeTitle(archive, objectiveId, 'appena scritto');
    expect(titleAt(salvaged(path, true).out, objectiveId)).toBe('appena scritto');
    writeTitle(archive, objectiveId, 'e ancora');
    archive.close();
    expect(titleAt(path, objectiveId)).toBe('e ancora');
  });

  test('a path that is taken, a newer archive, another file and work given up leave nothing behind', () => {
    const { archive, path } = filledArchive();
    archive.close();
    const folder = temporaryFolder();
    const out = join(folder, 'salvato.pegaso');
    const attempt = (from: string, options = {}) => salvageArchive(from, out, { ...TEST_AUTHOR, ...options });
    expect(() => attempt(path, { cancelled: () => true })).toThrow(expect.objectContaining({ code: 'cancelled' }));
    expect(readdirSync(folder)).toEqual([]);
    attempt(path);
    expect(() => attempt(path)).toThrow(expect.objectContaining({ code: 'archive-exists' }));
    const letter = join(temporaryFolder(), 'lettera.pegaso');
    writeFileSync(letter, 'Gentile Sindaca, '.repeat(2_000));
    const other = join(folder, 'altro.pegaso');
    expect(() => salvageArchive(letter, other, TEST_AUTHOR)).toThrow(/non si è potuto leggere nulla/u);
    const newer = new Database(path);
    newer.exec('DROP TABLE takenReturns; PRAGMA user_version = 99');
    newer.close();
    expect(() => salvageArchive(path, other, TEST_AUTHOR)).toThrow(expect.objectContaining({ code: 'archive-newer' }));
    expect(readdirSync(folder)).toEqual(['salvato.pegaso']);
  });

  const HAZARDS = /^(?:UTF-16|a (?:list|table|ring|declaration)|identities|a view without end|a trigger that takes)/u;
  test.each([...ALTERED_ARCHIVES, ...STRANGE_ARCHIVES].filter(({ kind }) => HAZARDS.test(kind)))(
    'of $kind rows alone are read: it ends, and what comes is sound',
    ({ make }) => {
      const { archive, path } = filledArchive();
      archive.close();
      const strange = join(temporaryFolder(), 'estraneo.pegaso');
      make(path, strange);
      const out = join(temporaryFolder(), 'salvato.pegaso');
      try {
        salvageArchive(strange, out, TEST_AUTHOR);
      } catch (error) {
        expect(error).toMatchObject({ name: 'AppError' });
        expect(existsSync(out)).toBe(false);
      }
    },
  );
});
