import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { selectedObjectives } from '../../../../electron/archive/objectives/selected-objectives.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { rowWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import type { PrintRequest } from '../../../../electron/scheda/print/print-request.ts';
import { printSchede } from '../../../../electron/scheda/print/print-schede.ts';
import { runPrintJob } from '../../../../electron/scheda/print/run-print-job.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { openPrinted } from '../../paper/pdf/read-back.ts';
import { printOf, refusal, WATCH } from './print-of.ts';

const disk = vi.hoisted(() => ({ writesLeft: Number.POSITIVE_INFINITY }));
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const writeSync = (descriptor: number, bytes: Uint8Array, offset: number): number => {
    if (disk.writesLeft === 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
    disk.writesLeft -= 1;
    return fs.writeSync(descriptor, bytes, offset);
  };
  return { ...fs, writeSync };
});

const STEP = { who: 'prova', now: () => new Date('2026-01-31T10:00:00Z') };
let home = '';
let archivePath = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'pegaso-'));
  archivePath = join(home, 'campione.pegaso');
  buildSample(archivePath, STEP);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const request = (outPath: string, different: Partial<PrintRequest> = {}) => printOf(archivePath, outPath, different);

describe('a print job', () => {
  test('prints what is selected and tells how far it is', () => {
    const out = join(temporaryFolder(), 'schede.pdf');
    const progress: string[] = [];
    const printed = runPrintJob(request(out), {
      ...WATCH,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(printed).toMatchObject({ files: [out], problems: [] });
    expect(printed.objectives).toBeGreaterThanOrEqual(12);
    expect(progress).toEqual(
      Array.from({ length: printed.objectives }, (_, index) => `${index + 1}/${printed.objectives}`),
    );
    expect(readdirSync(join(out, '..'))).toEqual(['schede.pdf']);
    expect(readFileSync(out).subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  test('gives each objective or centre a file of its own', () => {
    const folder = temporaryFolder();
    const objectives = runPrintJob(request(join(folder, 'schede.pdf'), { split: 'objective' }), WATCH);
    expect(objectives.files).toHaveLength(objectives.objectives);
    expect(basename(objectives.files[0] ?? '')).toMatch(/^schede-\d{4}_\w+\.pdf$/u);
    const centres = runPrintJob(request(join(folder, 'centri.pdf'), { split: 'centre' }), WATCH);
    expect(centres.files.map((file) => basename(file))).toContain('centri-A01.pdf');
    expect(centres.objectives).toBe(objectives.objectives);
    expect(readdirSync(folder)).toHaveLength(objectives.files.length + centres.files.length);
  });

  test('is titled by what was selected and, where it is split, by the part that a file is', async () => {
    const folder = temporaryFolder();
    const titlesOf = async (different: Partial<PrintRequest>) => {
      const { files } = runPrintJob(request(join(folder, 'schede.pdf'), different), WATCH);
      const metadata = await Promise.all(
        files.map(async (file) => (await openPrinted(readFileSync(file))).getMetadata()),
      );
      return metadata.map((one) => one.metadata?.get('dc:title'));
    };
    const centre = { centre: 'A01', level: 'PEG' } as const;
    expect(await titlesOf({})).toEqual(['Schede obiettivi']);
    const [ofCentre] = await titlesOf({ selection: centre });
    expect(ofCentre).toMatch(/^Schede obiettivi - AREA SEGRETERIA .*TRASPARENZA$/u);
    expect(await titlesOf({ selection: centre, split: 'centre' })).toEqual([`${ofCentre} - A01`]);
  });

  test('tells each character it could not print, once per objective', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.pegaso');
    buildSample(path, STEP);
    const archive = openArchive(path, STEP);
    const [id] = selectedObjectives(archive.database, { level: 'PEG' });
    if (id === undefined) throw new Error('The sample has no objective.');
    inTransaction(archive, 'Prova', (db) => updateRow(db, OBJECTIVES, id, { progressReport: 'Fatto 😀😀' }));
    const code = rowWhere(archive.database, OBJECTIVES, { id })?.code;
    archive.close();
    const { problems } = runPrintJob(request(join(folder, 'a.pdf'), { archivePath: path }), WATCH);
    expect(problems).toEqual([
      {
        severity: 'mild',
        code: 'character-replaced',
        message: `Obiettivo ${code}, Stato di Attuazione: il carattere «😀» (U+1F600) non si può stampare, al suo posto c'è «\ufffd».`,
        place: { file: 'a.pdf', cell: 'Stato di Attuazione' },
      },
    ]);
  });

  test.each([
    ['cancelled', /^cancelled: /u, () => ({ ...WATCH, cancelled: () => true })],
    [
      'met by a full disk',
      /^output-unwritable: .*il disco è pieno/u,
      () => {
        disk.writesLeft = 3;
        return WATCH;
      },
    ],
  ])('leaves everything as it was when %s', (_name, message, watch) => {
    const folder = temporaryFolder();
    const out = join(folder, 'schede.pdf');
    writeFileSync(out, '%PDF-1.4 la stampa di ieri');
    expect(refusal(request(out), watch())).toMatch(message);
    disk.writesLeft = Number.POSITIVE_INFINITY;
    expect(readdirSync(folder)).toEqual(['schede.pdf']);
    expect(readFileSync(out, 'utf8')).toBe('%PDF-1.4 la stampa di ieri');
    expect(refusal(request(out, { split: 'objective' }), { ...WATCH, cancelled: () => true })).toMatch(/^cancelled/u);
    expect(readdirSync(folder)).toEqual(['schede.pdf']);
    expect(refusal(request(out))).toBe('printed');
    expect(readFileSync(out).length).toBeGreaterThan(10_000);
  });
});

describe('printing in a thread', () => {
  test('gives the same bytes as without', async () => {
    const folder = temporaryFolder();
    let last = '';
    const printed = await printSchede(request(join(folder, 'a.pdf')), {
      onProgress: (done, total) => {
        last = `${done}/${total}`;
      },
    });
    runPrintJob(request(join(folder, 'b.pdf')), WATCH);
    expect(last).toBe(`${printed.objectives}/${printed.objectives}`);
    expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true);
  });

  test('refuses with the same errors, and can be cancelled', async () => {
    const folder = temporaryFolder();
    await expect(printSchede(request(folder))).rejects.toMatchObject({ name: 'AppError', code: 'output-unwritable' });
    const cancel = new AbortController();
    const printing = printSchede(request(join(folder, 'a.pdf')), {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    await expect(printing).rejects.toMatchObject({ name: 'AppError', code: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is over when it says so: a program that ends then tears no thread apart', async () => {
    const folder = temporaryFolder();
    const ports = () => process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
    const before = ports();
    const printing = printSchede(request(join(folder, 'a.pdf')));
    expect(ports()).toBe(before + 1);
    await printing;
    expect(ports()).toBe(before);
    await expect(printSchede(request(folder))).rejects.toThrow();
    expect(ports()).toBe(before);
  });
});
