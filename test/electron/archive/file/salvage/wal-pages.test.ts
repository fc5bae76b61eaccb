import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readWalPages } from '../../../../../electron/archive/file/salvage/wal-pages.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const PAGE = 512;
const FRAME = 24 + PAGE;

/** A -wal of three transactions, and after each how long it was and what the file then is. */
function written() {
  const path = join(temporaryFolder(), 'a.db');
  const db = new Database(path);
  db.pragma(`page_size = ${PAGE}`);
  db.pragma('journal_mode = WAL');
  db.pragma('wal_autocheckpoint = 0');
  const moments: { length: number; file: Buffer }[] = [];
  db.exec('CREATE TABLE a (text TEXT)');
  for (const count of [1, 900, 2_500]) {
    db.prepare('INSERT INTO a VALUES (?)').run('x'.repeat(count));
    moments.push({ length: readFileSync(`${path}-wal`).length, file: db.serialize() });
  }
  const wal = Buffer.from(readFileSync(`${path}-wal`));
  db.close();
  return { wal, moments };
}

/** The file that pages make. */
function fileOf(read: ReturnType<typeof readWalPages>): Buffer | null {
  return read === null
    ? null
    : Buffer.concat(Array.from({ length: read.count }, (_, at) => read.pages.get(at + 1) ?? Buffer.alloc(0)));
}

test('whole transactions alone are read, wherever it breaks off', () => {
  const { wal, moments } = written();
  const frames = (wal.length - 32) / FRAME;
  expect(frames).toBeGreaterThan(10);
  for (let frame = 0; frame <= frames; frame += 1) {
    for (const length of [32 + frame * FRAME - 1, 32 + frame * FRAME]) {
      const last = moments.findLast((moment) => moment.length <= length);
      const read = readWalPages(wal.subarray(0, length));
      if (last === undefined) continue;
      expect([length, fileOf(read)?.equals(last.file)]).toEqual([length, true]);
    }
  }
  expect(readWalPages(wal.subarray(0, 32))).toBeNull();
  expect(readWalPages(wal.subarray(0, 31))).toBeNull();
});

test('it ends before the first frame of which a bit is another, and before one of an earlier life', () => {
  const { wal, moments } = written();
  const [first, second] = moments;
  if (first === undefined || second === undefined) throw new Error('No transactions');
  for (const at of [0, 4, 8, 15, 16, 23, 24, 24 + PAGE - 1]) {
    const hurt = Buffer.from(wal);
    const place = first.length + at;
    hurt[place] = (hurt[place] ?? 0) ^ 1;
    expect([at, fileOf(readWalPages(hurt))?.equals(first.file)]).toEqual([at, true]);
  }
  for (const at of [0, 3, 8, 12, 16, 24, 31]) {
    const hurt = Buffer.from(wal);
    hurt[at] = (hurt[at] ?? 0) ^ 0x40;
    expect([at, readWalPages(hurt)]).toEqual([at, null]);
  }
});
