import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportArchive } from '../../../../../electron/exchange/export-archive.ts';
import { columnLetters } from '../../../../../electron/exchange/spreadsheets/cells/cell-name.ts';
import { importTable } from '../../../../../electron/exchange/spreadsheets/import-table.ts';
import { hundredths } from '../../../../../shared/schemas/primitives.ts';
import { excelBytes, type TestCell, testSheets, withCell } from '../../../../support/excel-file.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { UNWATCHED } from '../../../../support/unwatched.ts';
import { DAY, exported } from './exported-to-read.ts';

const NOTHING = { added: 0, removed: 0, changed: 0, conflicts: 0, undecided: 0, refused: 0, declined: 0 };

describe.each(['xlsx', 'ods'])('a workbook to read, .%s', (extension) => {
  test('says names and what objectives come to, in three sheets, and comes back without a change', async () => {
    const { archive, merged } = await exported();
    const file = join(temporaryFolder(), `leggere.${extension}`);
    expect(await exportArchive(archive, file, {}, true)).toMatchObject({ objectives: 5 });
    const { counts, notices } = await merged(file);
    expect(counts).toEqual(NOTHING);
    expect(notices.join('\n')).toContain('di più obiettivi («DOPPIO»): 2');
    expect(notices.join('\n')).toContain(
      'Foglio «Obiettivi», colonne da leggere soltanto, che non si importano: «Vista», «Somma dei pesi», «Avanzamento», «Raggiungimento».',
    );
    const again = join(temporaryFolder(), `leggere.${extension}`);
    await exportArchive(archive, again, {}, true);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });
});

test('what objectives and indicators come to stands beside them, blank where nothing can be said', async () => {
  const { rowsOf, columnOf } = await exported();
  const values = (name: string, words: string, heads: readonly string[]) => {
    const row = rowsOf(name).find((cells) => cells.includes(words)) ?? [];
    return heads.map((head) => row[columnOf(name, head)] ?? null);
  };
  const told = ['Somma dei pesi', 'Avanzamento', 'Raggiungimento'];
  expect(values('Obiettivi', '2026_A01_01', told)).toEqual([100, 45, 95]);
  expect(values('Obiettivi', 'MANDATO', told)).toEqual([null, null, null]);
  expect(values('Indicatori', 'Qualità percepita', ['Raggiungimento', 'Risultato 2025', 'Tipo'])).toEqual([
    95,
    85.5,
    null,
  ]);
  expect(values('Obiettivi', '2026_A01_01', ['Collegato a', 'Centro di responsabilità', 'Responsabile'])).toEqual([
    'DUP_01',
    'A01 Cultura',
    'ROSSI MARIA',
  ]);
});

test.each<readonly [name: string, words: string, head: string, value: TestCell, field: string, now: unknown]>([
  ['Obiettivi', '2026_A01_01', 'Descrizione estesa', '=2+2', 'title', '=2+2'],
  ['Obiettivi', '2026_A01_01', 'Anno', 2027, 'year', 2027],
  ['Fasi', 'Raccolta differenziata', 'Fine prevista', { date: DAY }, 'plannedEnd', DAY],
  ['Fasi', 'Raccolta differenziata', 'Descrizione', 'Raccolta porta a porta', 'description', 'Raccolta porta a porta'],
  ['Fasi', '+ gemella', 'Peso', 12.5, 'weight', 1250],
  ['Indicatori', 'Qualità percepita', 'Valore raggiunto', 90, 'result', hundredths.parse(9_000)],
  ['Indicatori', 'Qualità percepita', 'Lettura del risultato', 'Meno è meglio', 'direction', 'lower'],
])('a cell that was changed is the one change: %s, «%s», %s', async (name, words, head, value, field, now) => {
  const { mine, back, changed } = await exported();
  const { counts, theirs } = await back(changed(name, words, head, value));
  expect(counts).toEqual({ ...NOTHING, changed: 1 });
  const table = name === 'Obiettivi' ? 'objectives' : name === 'Fasi' ? 'phases' : 'indicators';
  const before = new Set(mine[table].map((row) => JSON.stringify(row)));
  const others = theirs[table].filter((row) => !before.has(JSON.stringify(row)));
  expect(others).toMatchObject([{ [field]: now }]);
});

test('a result of an earlier year that was changed is one, and a new one is new', async () => {
  const { back, changed, mine, sheets, columnOf } = await exported();
  const { counts, theirs } = await back(changed('Indicatori', 'Qualità percepita', 'Risultato 2025', 80));
  expect(counts).toEqual({ ...NOTHING, changed: 1 });
  expect(theirs.indicatorResults).toEqual(mine.indicatorResults.map((row) => ({ ...row, value: 8_000 })));
  const fresh = withCell(sheets, `Indicatori!${columnLetters(columnOf('Indicatori', 'Risultato 2025'))}3`, 7);
  expect((await back(fresh)).counts).toEqual({ ...NOTHING, added: 1 });
});

test('what was worked out, and blanks, are not taken', async () => {
  const { back, changed } = await exported();
  for (const [name, head] of [
    ['Obiettivi', 'Avanzamento'],
    ['Obiettivi', 'Raggiungimento'],
    ['Indicatori', 'Raggiungimento'],
  ] as const) {
    const words = name === 'Obiettivi' ? '2026_A01_01' : 'Qualità percepita';
    expect((await back(changed(name, words, head, 1))).counts).toEqual(NOTHING);
  }
  const blanked = changed('Obiettivi', '2026_A01_01', 'Descrizione estesa', null);
  expect((await back(blanked)).counts).toEqual(NOTHING);
});

test('rows in another order are the rows that they were, twins too', async () => {
  const { sheets, back } = await exported();
  const turned = sheets.map(({ rows: [head = [], ...rows], ...sheet }) => ({
    ...sheet,
    rows: sheet.name.startsWith('_') ? [head, ...rows] : [head, ...rows.toReversed()],
  }));
  expect((await back(turned)).counts).toEqual(NOTHING);
});

test('of a sheet or a column that was taken away nothing is said', async () => {
  const { sheets, back, changed, without } = await exported();
  const only = changed('Fasi', 'Raccolta differenziata', 'Avanzamento', 60);
  expect((await back(only.filter(({ name }) => name !== 'Obiettivi' && name !== 'Indicatori'))).counts).toEqual({
    ...NOTHING,
    changed: 1,
  });
  expect((await back(without('Obiettivi', 'Responsabile'))).counts).toEqual(NOTHING);
  const unnumbered = await back(without('Fasi', 'N.'));
  expect(unnumbered.counts).toEqual(NOTHING);
  expect(unnumbered.notices.join('\n')).toContain('righe senza descrizione, lasciate fuori: 1');
  const cut = await back(without('Obiettivi', 'Modalità di attuazione (segue)'));
  expect(cut.counts).toEqual(NOTHING);
  expect(cut.notices.join('\n')).toContain("testi lunghi di cui manca la colonna «(segue)», lasciati com'erano: 1");
  await expect(back(without('Fasi', 'Obiettivo'))).rejects.toMatchObject({
    problems: [{ message: expect.stringContaining('Manca la colonna «Obiettivo»'), place: { cell: 'Fasi' } }],
  });
  await expect(back(sheets.filter(({ name }) => name === '_pegaso'))).rejects.toMatchObject({ code: 'table-refused' });
});

test('a row of an objective or a plan that is not here is told with its cell, and nothing is taken', async () => {
  const { back, changed } = await exported();
  await expect(back(changed('Fasi', 'Raccolta differenziata', 'Obiettivo', 'ALTRO_01'))).rejects.toMatchObject({
    problems: [
      { message: expect.stringContaining('«ALTRO_01» non è il codice di un obiettivo'), place: { cell: 'Fasi!B2' } },
    ],
  });
  await expect(back(changed('Obiettivi', '2026_A01_01', 'Vista', 'DUP_1999'))).rejects.toMatchObject({
    problems: [{ message: expect.stringContaining("«DUP_1999» non è nell'archivio") }],
  });
});

test('to who looks before it goes in, what can be read is shown, with the cells that cannot beside it', async () => {
  const { back, changed, sheets, columnOf } = await exported();
  const year = `Indicatori!${columnLetters(columnOf('Indicatori', 'Risultato 2025'))}2`;
  const bad = withCell(changed('Fasi', 'Raccolta differenziata', 'Peso', 'tanto'), year, 'molto');
  const mixed = withCell(bad, `Fasi!${columnLetters(columnOf('Fasi', 'Avanzamento'))}4`, 30);
  await expect(back(mixed)).rejects.toMatchObject({ problems: [{ place: { cell: 'Fasi!H2' } }, {}] });
  const { counts, unread } = await back(mixed, 'what can be read');
  expect(counts).toEqual({ ...NOTHING, changed: 1 });
  expect(unread).toMatchObject([
    { cell: 'Fasi!H2', field: 'weight', text: 'tanto' },
    { cell: year, field: 'results', text: 'molto' },
  ]);
  const strayed = await back(changed('Fasi', 'Raccolta differenziata', 'Obiettivo', 'ALTRO_01'), 'what can be read');
  expect(strayed.notices.join('\n')).toContain('Riga lasciata fuori, Fasi!B2 «ALTRO_01»');
  const elsewhere = await back(changed('Obiettivi', '2026_A01_01', 'Vista', 'DUP_1999'), 'what can be read');
  expect(elsewhere.notices.join('\n')).toContain("vista «DUP_1999» non è nell'archivio");
  expect(sheets).toHaveLength(4);
});

test('new rows are new: an objective with its phase', async () => {
  const { sheets, rowsOf, back } = await exported();
  const more = sheets.map((sheet) => {
    const row = (rowsOf(sheet.name)[0] ?? []).map((head): TestCell => {
      if (head === 'Vista') return 'DUP_2026_2028';
      if (head === 'Codice' || head === 'Obiettivo') return 'NUOVO_01';
      return head === 'Descrizione' ? 'Prima fase' : null;
    });
    return sheet.name === 'Obiettivi' || sheet.name === 'Fasi' ? { ...sheet, rows: [...sheet.rows, row] } : sheet;
  });
  const { counts, theirs } = await back(more);
  // The phase is told with its objective.
  expect(counts).toEqual({ ...NOTHING, added: 1 });
  const born = theirs.objectives.find(({ code }) => code === 'NUOVO_01');
  expect(theirs.plans.find(({ id }) => id === born?.planId)?.code).toBe('DUP_2026_2028');
  expect(theirs.phases.filter(({ objectiveId }) => objectiveId === born?.id)).toMatchObject([
    { description: 'Prima fase' },
  ]);
});

test('on the command line it comes in as one step; a sheet of it by name as any table', async () => {
  const { archive, path } = filledArchive();
  const folder = temporaryFolder();
  const out = join(folder, 'leggere.xlsx');
  await exportArchive(archive, out, {}, true);
  archive.close();
  const file = join(folder, 'fasi.xlsx');
  expect(await importTable(path, out, {}, TEST_AUTHOR, UNWATCHED)).toMatchObject({ changes: 0 });
  writeFileSync(file, await excelBytes({ sheets: withCell(await testSheets(readFileSync(out)), 'Fasi!G2', 55) }));
  await expect(importTable(path, file, { target: 'phases' }, TEST_AUTHOR, UNWATCHED)).rejects.toMatchObject({
    code: 'usage',
  });
  const asTable = { sheet: 'Fasi' };
  expect(await importTable(path, file, asTable, TEST_AUTHOR, UNWATCHED)).toMatchObject({ changed: 1 });
  expect(await importTable(path, file, {}, TEST_AUTHOR, UNWATCHED)).toMatchObject({ changes: 0 });
});
