import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readableDatabase } from '../../electron/archive/connection/connection.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { insertThroughArchive, readRows } from './archive/archive-writes.ts';
import { makeBaseArchive, makeBenchArchive } from './archive/bench-archive.ts';
import { copiedRows, objectiveRows } from './archive/copied-rows.ts';
import { insertBare, stripTriggers } from './archive/insert-bare.ts';
import { type ExchangeTask, MADE_BY } from './exchange/exchange-job.ts';
import { readyTask } from './exchange/ready-task.ts';
import { importedFile, measureImport } from './import/measure-import.ts';
import { measureReading } from './import/measure-reading.ts';
import { measurePrint } from './print/measure-print.ts';
import { schedeOf } from './print/print-job.ts';
import { measureSearch } from './search/measure-search.ts';
import { growthExponent, median } from './statistics.ts';

describe('the bench', () => {
  it.each(['pegaso', 'pdfmake', 'chromium'] as const)('prints the same objectives with %s', async (engine) => {
    const archive = join(temporaryFolder(), 'a.pegaso');
    makeBenchArchive(archive, 2);
    const measure = await measurePrint(engine, archive, 2, 1);
    expect(measure.pages).toBeGreaterThanOrEqual(4);
    expect(measure.pages).toBeLessThanOrEqual(6);
    expect(measure.seconds).toBeGreaterThan(0);
    expect(measure.peakBytes).toBeGreaterThan(50_000_000);
  });

  it('gives each copy a code of its own', () => {
    const archive = join(temporaryFolder(), 'a.pegaso');
    makeBenchArchive(archive, 21);
    const schede = schedeOf({ archive, out: '' });
    expect(new Set(schede.map(({ code }) => code)).size).toBe(21);
    expect(schede.find(({ code }) => code === '2026_A01_00021')?.phases).toHaveLength(5);
  });

  it('writes the same rows with the archive and without', async () => {
    const folder = temporaryFolder();
    const [through, bare] = [join(folder, 'through.pegaso'), join(folder, 'bare.pegaso')];
    const planId = makeBaseArchive(through);
    copyFileSync(through, bare);
    stripTriggers(bare);
    const copies = copiedRows(readRows(through), 2, planId);
    insertThroughArchive(through, copies);
    insertBare(bare, copies);
    expect(readRows(through)).toHaveLength(19 + 2);
    // Without its triggers it is no archive that would be opened.
    const connection = new Database(bare, { readonly: true });
    expect(objectiveRows(readableDatabase(connection))).toEqual(readRows(through));
    connection.close();
  });

  it('searches for what is there', async () => {
    const archive = join(temporaryFolder(), 'a.pegaso');
    makeBenchArchive(archive, 2);
    expect((await measureSearch(archive, 2)).seconds).toBeGreaterThan(0);
  });

  it.each(['text', 'pdf'] as const)('imports every objective from %s', async (format) => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.pegaso');
    makeBenchArchive(archive, 19);
    const measure = await measureImport(format, schedeOf({ archive, out: '' }), folder, 1);
    expect(measure.n).toBe(19);
    if (format === 'pdf') expect((await measureReading(importedFile(format, folder))).pages).toBeGreaterThan(19);
  });

  it.each([
    ['package in', 2 + 6],
    ['xlsx in', 2],
    ['xlsx cells in', 270],
    ['xlsx cells in by exceljs', 210],
    ['merge unchanged', 0],
    ['merge 5% changed', 4],
    ['take in 5% changed', 4],
  ] as const)('does the work of exchange that it measures: %s', async (task, found) => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.pegaso');
    makeBenchArchive(archive, 2);
    const done = async (one: ExchangeTask) => (await readyTask({ task: one, archive, folder }))();
    const maker = MADE_BY[task];
    if (maker !== undefined) await done(maker);
    expect(await done(task)).toBe(found);
  });

  it('reckons growth and medians', () => {
    expect(growthExponent({ n: 10, value: 3 }, { n: 1_000, value: 30_000 })).toBeCloseTo(2);
    expect(median([9, 1, 4])).toBe(4);
  });
});
