import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { rowsWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const HOLDER = new URL('../../../support/hold-archive.ts', import.meta.url).pathname;

function closedArchive() {
  const filled = filledArchive();
  filled.archive.close();
  return filled;
}

/** Another process that opens an archive, tells what it got, and then does what it was told until it is killed. */
async function otherProgram(path: string, doing: 'hold' | 'write') {
  const child = spawn(process.execPath, [HOLDER, path, doing], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { said: String(said).trim(), kill };
}

describe('a file that is no sound archive is refused and left as it was', () => {
  const damaged = (path: string, from: number) => {
    const bytes = readFileSync(path);
    for (let at = from; at < bytes.length; at += 512) bytes[at] = 0xff - (bytes[at] ?? 0);
    writeFileSync(path, bytes);
  };
  const refusals: readonly [string, string, (path: string) => void][] = [
    ['a text', 'archive-unreadable', (path) => writeFileSync(path, 'SCHEDA OBIETTIVI\n'.repeat(100))],
    ['a short text', 'archive-unreadable', (path) => writeFileSync(path, 'x')],
    ['an empty file', 'archive-unreadable', (path) => writeFileSync(path, '')],
    [
      'the database of another program',
      'archive-unreadable',
      (path) => new Database(path).exec('CREATE TABLE objectives (id TEXT)').close(),
    ],
    [
      'a newer archive',
      'archive-newer',
      (path) => {
        copyFileSync(closedArchive().path, path);
        const newer = new Database(path);
        newer.pragma('user_version = 99');
        newer.close();
      },
    ],
    [
      'a damaged header',
      'archive-unreadable',
      (path) => {
        copyFileSync(closedArchive().path, path);
        const bytes = readFileSync(path);
        bytes.fill(0, 0, 60);
        writeFileSync(path, bytes);
      },
    ],
    [
      'a damaged first page',
      'archive-damaged',
      (path) => {
        copyFileSync(closedArchive().path, path);
        damaged(path, 100);
      },
    ],
    [
      'damaged pages',
      'archive-damaged',
      (path) => {
        copyFileSync(closedArchive().path, path);
        damaged(path, 5 * 4096);
      },
    ],
    [
      'a truncated archive',
      'archive-damaged',
      (path) => writeFileSync(path, readFileSync(closedArchive().path).subarray(0, 10 * 4096)),
    ],
    [
      'an archive with our mark and nothing in it',
      'archive-damaged',
      (path) => {
        const bare = new Database(path);
        bare.exec('CREATE TABLE something (id TEXT)');
        bare.pragma(`application_id = ${0x50_47_53_4f}`);
        bare.close();
      },
    ],
  ];

  test.each(refusals)('%s', (_, code, make) => {
    const path = join(temporaryFolder(), 'prova.pegaso');
    make(path);
    const before = readFileSync(path);
    for (const access of ['write', 'read'] as const) {
      expect(() => openArchive(path, { ...TEST_AUTHOR, access })).toThrow(expect.objectContaining({ code }));
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
  });

  test('a damaged archive with the -wal file of a crash', () => {
    const path = join(temporaryFolder(), 'prova.pegaso');
    writeFileSync(path, 'non è un archivio'.repeat(1_000));
    writeFileSync(`${path}-wal`, 'né questo');
    const before = readFileSync(path);
    expect(() => openArchive(path, TEST_AUTHOR)).toThrow(expect.objectContaining({ code: 'archive-unreadable' }));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['prova.pegaso', 'prova.pegaso-wal']);
  });

  test('a path or a name that is too long, whoever wants to make an archive there or open it', () => {
    const deep = join('/tmp', ...Array.from({ length: 6 }, () => 'd'.repeat(100)), 'prova.pegaso');
    const named = join(temporaryFolder(), `${'n'.repeat(250)}.pegaso`);
    for (const [path, words] of [
      [deep, /^Il percorso di «prova\.pegaso» è troppo lungo \(\d+ caratteri.*più vicina alla radice\.$/u],
      [named, /^Il nome «n{40}…» è troppo lungo/u],
    ] as const) {
      for (const work of [() => openArchive(path, TEST_AUTHOR), () => createArchive(path, TEST_AUTHOR)])
        expect(work).toThrow(
          expect.objectContaining({ code: 'archive-unreadable', message: expect.stringMatching(words) }),
        );
    }
  });

  test('a folder, and nothing', () => {
    const folder = join(temporaryFolder(), 'cartella.pegaso');
    mkdirSync(folder);
    expect(() => openArchive(folder, TEST_AUTHOR)).toThrow(/è una cartella/u);
    expect(() => openArchive(join(folder, 'manca.pegaso'), TEST_AUTHOR)).toThrow(/non esiste/u);
    expect(() => openArchive(join(closedArchive().path, 'manca.pegaso'), TEST_AUTHOR)).toThrow(/non esiste/u);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('one program writes', () => {
  test('a second one gets the archive read-only, until the first closes it', async () => {
    const { path, objectiveId } = closedArchive();
    const other = await otherProgram(path, 'hold');
    expect(other.said).toBe('write');
    const second = openArchive(path, TEST_AUTHOR);
    expect(second.access).toBe('read');
    expect(second.readOnlyReason).toMatch(/già aperto da un altro programma/u);
    const edit = () => inTransaction(second, 'prova', (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'no' }));
    expect(edit).toThrow(expect.objectContaining({ code: 'archive-read-only' }));
    expect(() => second.database.prepare("UPDATE plans SET name = 'no'").run()).toThrow(/readonly/u);
    second.close();
    await other.kill();
    const third = openArchive(path, TEST_AUTHOR);
    expect(third.access).toBe('write');
    third.close();
    expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
  });

  test('also inside one program, and asking only to read is no refusal', () => {
    const { archive, path } = filledArchive();
    expect(openArchive(path, { ...TEST_AUTHOR, access: 'read' })).toMatchObject({
      access: 'read',
      readOnlyReason: null,
    });
    expect(openArchive(path, TEST_AUTHOR).access).toBe('read');
    archive.close();
  });

  test('a reader that closes last leaves nothing beside the archive', () => {
    const { archive, path } = filledArchive();
    const reader = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
    archive.close();
    reader.close();
    reader.close();
    expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
  });
});

test('what was committed before a program was killed is there, and nothing of what was not', async () => {
  const { path, planId } = closedArchive();
  const other = await otherProgram(path, 'write');
  expect(other.said).toBe('begun');
  await other.kill();
  expect(existsSync(`${path}-wal`)).toBe(true);
  for (const access of ['read', 'write'] as const) {
    const archive = openArchive(path, { ...TEST_AUTHOR, access });
    expect(archive.access).toBe(access);
    expect(rowsWhere(archive.database, OBJECTIVES, { planId }).map(({ title }) => title)).toEqual(['scritto prima']);
    expect(verifyArchive(archive)).toEqual([]);
    archive.close();
  }
  expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
});

test('a transaction cut off outside WAL is rolled back', () => {
  const { path, planId } = closedArchive();
  const cut = join(dirname(path), 'tagliato.pegaso');
  const raw = new Database(path);
  raw.pragma('journal_mode = DELETE');
  raw.pragma('cache_size = 1');
  raw.exec('BEGIN; DROP TRIGGER objectivesLogUpdate');
  raw.prepare('UPDATE objectives SET implementation = ?').run('x'.repeat(100_000));
  for (const suffix of ['', '-journal']) copyFileSync(`${path}${suffix}`, `${cut}${suffix}`);
  raw.exec('ROLLBACK');
  raw.close();
  const archive = openArchive(cut, TEST_AUTHOR);
  expect(archive.access).toBe('write');
  expect(rowsWhere(archive.database, OBJECTIVES, { planId })).toMatchObject([{ implementation: '' }]);
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
});

describe('where nothing can be written', () => {
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const openElsewhere = (path: string) =>
    spawnSync(process.execPath, [HOLDER, path, 'look'], { ...asNobody, encoding: 'utf8' }).stdout.trim();

  test.skipIf(process.platform === 'win32').each([
    ['a file', 0o444, 0o777, /^read .*protetto da scrittura.* Una città più pulita$/u],
    ['a folder', 0o666, 0o555, /^read La cartella .* non si può scrivere.* Una città più pulita$/u],
  ])('%s that is read-only opens read-only with its reason, and untouched', (_, fileMode, folderMode, answer) => {
    const { path } = closedArchive();
    const before = readFileSync(path);
    chmodSync(path, fileMode);
    chmodSync(dirname(path), folderMode);
    try {
      expect(openElsewhere(path)).toMatch(answer);
      expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
      expect(readFileSync(path).equals(before)).toBe(true);
    } finally {
      chmodSync(dirname(path), 0o777);
    }
  });
});

test('an archive is created whole or not at all', () => {
  const { path } = closedArchive();
  const before = readFileSync(path);
  expect(() => createArchive(path, TEST_AUTHOR)).toThrow(expect.objectContaining({ code: 'archive-exists' }));
  expect(readFileSync(path).equals(before)).toBe(true);
  const orphan = join(dirname(path), 'nuovo.pegaso');
  appendFileSync(`${orphan}-wal`, 'resto');
  expect(() => createArchive(orphan, TEST_AUTHOR)).toThrow(/resto di un altro archivio/u);
  expect(() => createArchive(join(path, 'x.pegaso'), TEST_AUTHOR)).toThrow(
    expect.objectContaining({ code: 'output-unwritable' }),
  );
  expect(readdirSync(dirname(path))).toEqual(['nuovo.pegaso-wal', 'prova.pegaso']);
});
