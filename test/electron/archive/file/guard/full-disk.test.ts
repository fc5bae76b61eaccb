import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../../electron/archive/file/verify-archive.ts';
import { withArchive } from '../../../../../electron/archive/file/with-archive.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { titleAlone, titleAt, titleIn, writeTitle } from '../../../../support/archive-alone.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { fillDisk, smallDisk } from '../../../../support/small-disk.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

test('a disk that fills up before closing: said, the file alone is whole, and the next opening heals it', async ({
  skip,
}) => {
  const disk = smallDisk(4_000) ?? skip('a small disk can be mounted only by root on Linux');
  const from = filledArchive();
  from.archive.close();
  const path = join(disk, 'prova.pegaso');
  copyFileSync(from.path, path);
  const archive = openArchive(path, TEST_AUTHOR);
  writeTitle(archive, from.objectiveId, 'prima '.padEnd(3_000, '.'));
  for (let number = 0; number < 12; number += 1) writeTitle(archive, from.objectiveId, `${number} `.repeat(4_000));
  const last = titleIn(archive, from.objectiveId);
  const makeRoom = fillDisk(disk);
  expect(() => archive.close()).toThrow(
    expect.objectContaining({
      code: 'output-unwritable',
      message: expect.stringMatching(/finisce in -wal.*liberare spazio e riaprire l'archivio con Pegaso/u),
    }),
  );
  // A copy made by hand now: what was poured last, whole.
  expect(titleAlone(path, from.objectiveId)).toBe('Una città più pulita');
  // Opened once more on the full disk, it is as it was left, or refused with its reason.
  try {
    expect(titleAt(path, from.objectiveId)).toBe(last);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
  }
  makeRoom();
  await withArchive(path, 'write', TEST_AUTHOR, (healed) => {
    expect([healed.notice, titleIn(healed, from.objectiveId)]).toEqual([null, last]);
    expect(verifyArchive(healed)).toEqual([]);
  });
  expect(titleAlone(path, from.objectiveId)).toBe(last);
  expect(readdirSync(disk)).toEqual(['prova.pegaso']);
});

/** Pours the first pages of a -wal into a file, as a disk that fails half way leaves it. */
function pourSome(path: string, share: number): void {
  const [file, wal] = [readFileSync(path), readFileSync(`${path}-wal`)];
  const size = wal.readUInt32BE(8);
  const pages = new Map<number, Buffer>();
  for (let at = 32; at + 24 + size <= wal.length; at += 24 + size) {
    pages.set(wal.readUInt32BE(at), wal.subarray(at + 24, at + 24 + size));
  }
  const order = [...pages].toSorted(([one], [other]) => one - other);
  const poured = order.slice(0, Math.ceil(order.length * share));
  const grown = Buffer.alloc(Math.max(file.length, ...poured.map(([page]) => page * size)));
  file.copy(grown);
  for (const [page, bytes] of poured) bytes.copy(grown, (page - 1) * size);
  writeFileSync(path, grown);
}

test.each([0.2, 0.5, 0.8, 1])(
  'a -wal of which only %d was poured: alone the file is whole or refused, with the -wal it heals',
  (share) => {
    const { archive, path: live, objectiveId } = filledArchive();
    for (let number = 0; number < 12; number += 1) writeTitle(archive, objectiveId, `${number} `.repeat(4_000));
    const last = titleIn(archive, objectiveId);
    // Someone who reads keeps the pouring from ending: both generations are told beside the file.
    const reader = new Database(live, { readonly: true });
    reader.exec('BEGIN; SELECT count(*) FROM objectives');
    writeTitle(archive, objectiveId, 'x'.repeat(9_000));
    expect(() => archive.close()).toThrow(expect.objectContaining({ code: 'archive-busy' }));
    const path = join(temporaryFolder(), 'prova.pegaso');
    for (const suffix of ['', '-wal', '-stato']) copyFileSync(`${live}${suffix}`, `${path}${suffix}`);
    reader.close();
    pourSome(path, share);
    let alone: string | undefined;
    try {
      alone = titleAlone(path, objectiveId);
    } catch {
      alone = 'refused';
    }
    expect(['refused', 'Una città più pulita', last, 'x'.repeat(9_000)]).toContain(alone);
    const healed = openArchive(path, TEST_AUTHOR);
    expect([healed.notice, titleIn(healed, objectiveId)]).toEqual([null, 'x'.repeat(9_000)]);
    expect(verifyArchive(healed)).toEqual([]);
    healed.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
  },
);

test('a disk that is full is no damage: what is there is read, and why nothing is written is said', async ({
  skip,
}) => {
  const disk = smallDisk(1_200) ?? skip('a small disk can be mounted only by root on Linux');
  const from = filledArchive();
  from.archive.close();
  const path = join(disk, 'prova.pegaso');
  copyFileSync(from.path, path);
  const makeRoom = fillDisk(disk);
  for (let time = 0; time < 2; time += 1) {
    await withArchive(path, 'read', TEST_AUTHOR, (archive) => {
      expect(titleIn(archive, from.objectiveId)).toBe('Una città più pulita');
      expect(verifyArchive(archive)).toEqual([]);
    });
    await withArchive(path, 'write', TEST_AUTHOR, (archive) => {
      expect(archive.access).toBe('read');
      expect(archive.readOnlyReason).toMatch(/si può solo leggere/u);
    });
  }
  makeRoom();
  await withArchive(path, 'write', TEST_AUTHOR, (archive) => {
    expect(archive.access).toBe('write');
    writeTitle(archive, from.objectiveId, 'dopo');
  });
  expect(readdirSync(disk)).toEqual(['prova.pegaso']);
});
