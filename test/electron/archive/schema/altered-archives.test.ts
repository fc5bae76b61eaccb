import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { readArchiveFile } from '../../../../electron/archive/file/read-archive-file.ts';
import { restoreArchive } from '../../../../electron/archive/file/replacing/restore-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { AppError } from '../../../../shared/errors.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { ALTERED_ARCHIVES } from '../../../support/hostile/altered-archives.ts';
import { holding } from '../../../support/hostile/strange-archives.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** How long a refusal may take, in milliseconds: the machine may be slow, but no table was read. */
const AT_ONCE = 2_000;

let shared: string;
let sound: string;
beforeAll(() => {
  shared = mkdtempSync(join(tmpdir(), 'pegaso-'));
  sound = join(shared, 'campione.pegaso');
  buildSample(sound, TEST_AUTHOR);
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

/** What each way into a file says of it. */
function refusals(path: string): readonly string[] {
  const ways: readonly (() => unknown)[] = [
    () => openArchive(path, TEST_AUTHOR),
    () => openArchive(path, { ...TEST_AUTHOR, access: 'read' }),
    () => readArchiveFile(path, readArchiveDocument),
    () => restoreArchive(path, join(dirname(path), 'posto', 'altro.pegaso'), TEST_AUTHOR.now),
  ];
  return ways.map((way) => {
    const begun = performance.now();
    try {
      way();
      return 'let in';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(performance.now() - begun).toBeLessThan(AT_ONCE);
      return error.message;
    }
  });
}

describe('an archive that declares what Pegaso never did is refused by name, at once, and stays as it was', () => {
  test.each(ALTERED_ARCHIVES)('$kind', ({ make, told }) => {
    const folder = temporaryFolder();
    const path = join(folder, 'mandato.pegaso');
    mkdirSync(join(folder, 'posto'));
    make(sound, path);
    const before = readFileSync(path);
    for (const message of refusals(path)) {
      expect(message).toMatch(told);
      expect(message).not.toMatch(/\n/u);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['mandato.pegaso', 'posto']);
    expect(readdirSync(join(folder, 'posto'))).toEqual([]);
  });
});

test.each([512, 65_536])('a sound one whose pages are of %i bytes is let in', (size) => {
  const path = join(temporaryFolder(), 'pagine.pegaso');
  copyFileSync(sound, path);
  const raw = new Database(path);
  raw.pragma('journal_mode = DELETE');
  raw.pragma(`page_size = ${size}`);
  raw.exec('VACUUM');
  expect(raw.pragma('page_size', { simple: true })).toBe(size);
  raw.close();
  expect(readArchiveFile(path, readArchiveDocument)).toEqual(readArchiveFile(sound, readArchiveDocument));
  const archive = openArchive(path, TEST_AUTHOR);
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
});

test('a text without measure is refused by its length, where it stands', () => {
  const path = join(temporaryFolder(), 'lungo.pegaso');
  mkdirSync(join(dirname(path), 'posto'));
  holding((connection) => {
    connection.prepare('UPDATE phases SET note = ? WHERE rowid = 3').run('x'.repeat(5_000_000));
  })(sound, path);
  for (const message of refusals(path)) expect(message).toMatch(/ha in «phases» un testo più lungo/u);
});

const REFERENCE = resolve(import.meta.dirname, '../../../../../shared/hostile');

describe('the hostile archives of the reference material', () => {
  test.skipIf(!existsSync(REFERENCE)).each([
    ['hang-open.pegaso', 'contiene una vista estranea «fileFacts»'],
    ['eats-phases.pegaso', 'contiene un trigger estraneo «h»'],
    ['no-log.pegaso', 'non ha più il trigger «indicatorsLogDelete»'],
  ])('%s', (name, told) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'posto'));
    const path = join(folder, basename(name));
    copyFileSync(join(REFERENCE, name), path);
    for (const message of refusals(path)) expect(message).toContain(told);
  });
});
