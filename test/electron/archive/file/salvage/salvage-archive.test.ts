import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { salvageArchive } from '../../../../../electron/archive/file/salvage/salvage-archive.ts';
import { verifyArchive } from '../../../../../electron/archive/file/verify-archive.ts';
import { undo, undoState } from '../../../../../electron/archive/steps/undo.ts';
import { damagedCopy, largeArchive, pagesOf, rowsIn } from '../../../../support/damaged-archive.ts';
import { TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

let folder = '';
let whole = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pegaso-'));
  whole = largeArchive(folder, 300);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Salvages a damaged file; what can be said of every such: sound, and nothing beside it touched. */
function salvaged(damaged: string) {
  const out = join(temporaryFolder(), 'salvato.pegaso');
  const before = readFileSync(damaged);
  const beside = readdirSync(join(damaged, '..'));
  const report = salvageArchive(damaged, out, TEST_AUTHOR);
  expect(readFileSync(damaged).equals(before)).toBe(true);
  expect(readdirSync(join(damaged, '..'))).toEqual(beside);
  expect(readdirSync(join(out, '..'))).toEqual(['salvato.pegaso']);
  const archive = openArchive(out, { ...TEST_AUTHOR, access: 'read' });
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
  return { report, out };
}

const damaged = (pages: readonly number[], bytes?: Buffer, at?: number) =>
  damagedCopy(whole, join(temporaryFolder(), 'guasto.pegaso'), pages, bytes, at);

/** Rows that are in the one and not as such in the other, by table. */
function missing(out: string): Readonly<Record<string, number>> {
  const after = rowsIn(out);
  const counts = [...rowsIn(whole)].map(([table, rows]) => {
    const there = after.get(table);
    const gone = [...rows].filter(([id, row]) => JSON.stringify(there?.get(id)) !== JSON.stringify(row));
    return [table, gone.length] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

const leaf = (table: string, at = 1) => {
  const page = pagesOf(whole, table).filter(({ kind }) => kind === 'leaf')[at];
  if (page === undefined) throw new Error(`No such leaf of ${table}`);
  return page;
};

describe('salvaging a damaged archive', () => {
  test('a sound one comes out as it was, with its history and what can be undone', () => {
    const { report, out } = salvaged(damaged([]));
    expect(missing(out)).toEqual({});
    expect(report).toMatchObject({ isWhole: true, losses: [], badPages: 0 });
    const archive = openArchive(out, TEST_AUTHOR);
    expect(undoState(archive.database)).toMatchObject({ undo: 'nota' });
    undo(archive);
    archive.close();
  });
});
