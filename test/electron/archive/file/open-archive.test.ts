import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
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
import { closedArchive } from './closed-archive.ts';

const HOLDER = new URL('../../../support/hold-archive.ts', import.meta.url).pathname;

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
