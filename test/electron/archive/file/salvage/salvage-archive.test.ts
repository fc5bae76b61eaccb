import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
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
  whole = largeArchive(folder, 200);
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

function openArchiveToRead(path: string) {
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  onTestFinished(() => archive.close());
  return archive.database;
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
    const counts = [...rowsIn(whole)].map(([name, rows]) => [name, rows.size] as const);
    expect(Object.fromEntries(report.tables.map(({ name, read }) => [name, read]))).toEqual(Object.fromEntries(counts));
    const archive = openArchive(out, TEST_AUTHOR);
    expect(undoState(archive.database)).toMatchObject({ undo: 'nota' });
    undo(archive);
    archive.close();
  });

  test('a leaf of a table takes its own rows along and no other; the indexes and the log name them', () => {
    const page = leaf('phases');
    const { report, out } = salvaged(damaged([page.number]));
    expect(missing(out)).toEqual({ phases: page.cells });
    const losses = report.losses.filter(({ kind }) => kind === 'lost');
    expect(losses).toHaveLength(page.cells);
    expect(losses.every(({ noun, objective }) => noun === 'fase' && objective !== null)).toBe(true);
    expect(report.tables.find(({ name }) => name === 'phases')).toMatchObject({ lost: page.cells, maybeMore: false });
    expect(report.badPages).toBe(1);
  });

  test('the page above the leaves takes nothing along', () => {
    const internal = pagesOf(whole, 'phases').filter(({ kind }) => kind === 'internal');
    expect(internal.length).toBeGreaterThan(0);
    const { report, out } = salvaged(damaged(internal.map(({ number }) => number)));
    expect(missing(out)).toEqual({});
    expect(report.losses).toEqual([]);
    // Nor with the index that knew which rows there were.
    const both = [...internal, ...pagesOf(whole, 'sqlite_autoindex_phases_1')].map(({ number }) => number);
    expect(missing(salvaged(damaged(both)).out)).toEqual({});
  });

  test('pages of indexes, of the words of the search and of the schema itself take nothing along', () => {
    const names = ['sqlite_autoindex_phases_1', 'phasesByObjective', 'objectiveSearch_data', 'changesByStep'];
    const pages = names.flatMap((name) => pagesOf(whole, name).map(({ number }) => number));
    expect(missing(salvaged(damaged(pages)).out)).toEqual({});
    const { report, out } = salvaged(damaged([1]));
    expect(missing(out)).toEqual({});
    expect(report.tables.every(({ lost }) => lost === 0)).toBe(true);
  });

  test('a first page that is noise in part is made up for', () => {
    for (const at of [0, 16, 100]) {
      expect(missing(salvaged(damaged([1], Buffer.alloc(40, 0xa5), at)).out)).toEqual({});
    }
  });

  test('phases and indicators whose objective is lost are told with what they say', () => {
    const page = leaf('objectives');
    const { report, out } = salvaged(damaged([page.number]));
    const gone = missing(out);
    expect(gone['objectives']).toBeGreaterThanOrEqual(page.cells);
    const orphan = report.losses.find(({ kind, noun }) => kind === 'orphan' && noun === 'fase');
    expect(orphan).toMatchObject({ objective: expect.stringMatching(/^202\d_/u) });
    expect(orphan?.says).toMatch(/^descrizione|^ordine/u);
    expect(report.losses.filter(({ kind }) => kind === 'lost')).toHaveLength(page.cells);
    expect(undoState(openArchiveToRead(out))).toEqual({ undo: null, redo: null });
  });

  test('registers are put together from their indexes; what must be there for the rest is made up', () => {
    const { report, out } = salvaged(
      damaged(['people', 'councillors', 'plans', 'levels'].map((name) => leaf(name, 0).number)),
    );
    expect(missing(out)).toEqual({});
    const rebuilt = report.losses.filter(({ kind }) => kind === 'rebuilt').map(({ noun }) => noun);
    expect(rebuilt).toEqual(expect.arrayContaining(['vista', 'livello', 'persona', 'assessorato']));
    expect(report.tables.every(({ lost }) => lost === 0)).toBe(true);
  });

  test('a long text that breaks off is kept as far as it goes', () => {
    const overflow = pagesOf(whole, 'objectives').find(({ kind }) => kind === 'overflow');
    if (overflow === undefined) throw new Error('No text of several pages');
    const { report, out } = salvaged(damaged([overflow.number]));
    expect(missing(out)).toEqual({ objectives: 1 });
    const [loss] = report.losses;
    expect(loss).toMatchObject({ kind: 'cut', noun: 'obiettivo' });
    expect(loss?.says).toContain('stato di attuazione');
  });

  test('a table of which nobody knows what it had is enough for the archive not to be whole', () => {
    const [root] = pagesOf(whole, 'handOutObjectives');
    const { report, out } = salvaged(damaged(root === undefined ? [] : [root.number]));
    expect(report.losses).toEqual([]);
    expect(report.history).toMatchObject({ dropped: 0, maybeMore: false });
    expect(report.tables.filter(({ maybeMore }) => maybeMore).map(({ name }) => name)).toEqual(['handOutObjectives']);
    expect(report.isWhole).toBe(false);
    expect(undoState(openArchiveToRead(out)).undo).toBeNull();
  });

  test('what a package held is lost whole, and its hand-out with it; what was handed out is found without its tree', () => {
    const pages = pagesOf(whole, 'packageContents').filter(({ kind }) => kind === 'overflow');
    const inner = pagesOf(whole, 'handOutObjectives').slice(0, 1);
    const { report, out } = salvaged(damaged([...pages.slice(2, 3), ...inner].map(({ number }) => number)));
    expect(missing(out)).toMatchObject({ packageContents: 1, handOuts: 1 });
    expect(report.losses.find(({ kind }) => kind === 'orphan')).toMatchObject({ noun: 'consegna' });
    expect(report.tables.find(({ name }) => name === 'handOutObjectives')?.read).toBeGreaterThan(100);
  });

  test('a file that was cut off, and one whose end is zeros, give what is before', () => {
    const size = readFileSync(whole).length;
    const cut = damaged([]);
    truncateSync(cut, Math.floor(size * 0.6));
    const { report } = salvaged(cut);
    expect(report.isWhole).toBe(false);
    const pages = size / 4_096;
    const tail = Array.from({ length: Math.floor(pages / 4) }, (_, at) => pages - at);
    expect(salvaged(damaged(tail)).report.tables.find(({ name }) => name === 'objectives')?.read).toBeGreaterThan(100);
  });

  test('history is brought as far as it leads to what is there', () => {
    const { report, out } = salvaged(damaged([leaf('changes').number]));
    expect(missing(out)).toEqual({});
    expect(report.history).toMatchObject({ maybeMore: true });
    expect(report.history.read).toBeGreaterThan(1_000);
    const all = pagesOf(whole, 'changes').map(({ number }) => number);
    const without = salvaged(damaged(all));
    expect(missing(without.out)).toEqual({});
    expect(without.report.history.read).toBe(0);
  });
});
