import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { closedArchive } from './closed-archive.ts';

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
