import { spawnSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { rowWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { fillDisk, smallDisk } from '../../../support/small-disk.ts';

/** Writes a title; what it is refused with. */
function written(archive: Archive, id: Id, title: string): string {
  try {
    inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, id, { title }));
    return 'written';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

test('a file that was moved, deleted or replaced while it is open is not written; back in its place it is', () => {
  const { archive, path, objectiveId } = filledArchive();
  const folder = dirname(path);
  renameSync(folder, `${folder}-altrove`);
  onTestFinished(() => rmSync(`${folder}-altrove`, { recursive: true, force: true }));
  expect(written(archive, objectiveId, 'mentre non c’è')).toBe('archive-missing');
  renameSync(`${folder}-altrove`, folder);
  expect(written(archive, objectiveId, 'tornato')).toBe('written');
  const aside = join(folder, 'altro.pegaso');
  renameSync(path, aside);
  writeFileSync(path, 'un file di un altro programma');
  expect(written(archive, objectiveId, 'sul posto di un altro')).toBe('archive-replaced');
  rmSync(path);
  expect(written(archive, objectiveId, 'eliminato')).toBe('archive-missing');
  renameSync(aside, path);
  expect(written(archive, objectiveId, 'tornato ancora')).toBe('written');
  archive.close();
});

test('a full disk refuses the step whole, and takes it when it has room again', ({ skip }) => {
  const disk = smallDisk(2_000) ?? skip('a small disk can be mounted only by root on Linux');
  const from = filledArchive();
  from.archive.close();
  const path = join(disk, 'prova.pegaso');
  spawnSync('cp', [from.path, path]);
  const archive = openArchive(path, TEST_AUTHOR);
  const title = () => rowWhere(archive.database, OBJECTIVES, { id: from.objectiveId })?.title;
  expect(written(archive, from.objectiveId, 'prima')).toBe('written');
  const makeRoom = fillDisk(disk);
  expect(written(archive, from.objectiveId, 'x'.repeat(90_000))).toBe('output-unwritable');
  expect(title()).toBe('prima');
  makeRoom();
  expect(written(archive, from.objectiveId, 'con spazio')).toBe('written');
  archive.close();
});

test('a new archive on a full disk is refused, and leaves nothing there', ({ skip }) => {
  const disk = smallDisk(100) ?? skip('a small disk can be mounted only by root on Linux');
  expect(() => createArchive(join(disk, 'nuovo.pegaso'), TEST_AUTHOR)).toThrow('il disco è pieno');
  expect(spawnSync('ls', ['-A', disk], { encoding: 'utf8' }).stdout).toBe('');
});
