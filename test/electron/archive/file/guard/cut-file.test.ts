import { readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../../electron/archive/steps/in-transaction.ts';
import { rowWhere, updateRow } from '../../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../../electron/archive/tables/tables.ts';
import { TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const PAGE = 4_096;

test.each([
  ['its last page', (size: number) => size - PAGE],
  ['a third', (size: number) => Math.floor((size * 2) / 3)],
  ['a half', (size: number) => Math.floor(size / 2)],
  ['all but its first pages', () => 20 * PAGE],
])('an open archive that another program cut by %s is not written into, wherever its mark stands', (_, left) => {
  const path = join(temporaryFolder(), 'campione.pegaso');
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const objective = rowWhere(archive.database, OBJECTIVES, { code: '2026_A01_01' }) ?? expect.fail('no objective');
  const retitle = (title: string) =>
    inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, objective.id, { title }));
  retitle('Prima');
  truncateSync(path, left(statSync(path).size));
  const cut = readFileSync(path);
  expect(() => retitle('Dopo')).toThrow();
  expect(readFileSync(path).equals(cut)).toBe(true);
  try {
    archive.close();
  } catch {
    // Whether closing says it as well is not what is asked here.
  }
});
