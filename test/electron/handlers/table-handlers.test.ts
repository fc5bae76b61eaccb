import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedApplication } from '../../support/app/asked-application.ts';
import { excelBytes, testSheets, withCell } from '../../support/excel-file.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The application with the small archive open. */
async function running() {
  const folder = temporaryFolder();
  const { archive, path, objectiveId } = filledArchive();
  archive.close();
  const asked = askedApplication(folder);
  await asked.application.openFromOutside(path);
  return { ...asked, folder, objectiveId };
}

test('cells that were pasted are read as a file is, and what is only a list of people is taken for one', async () => {
  const { ask } = await running();
  const chosen = await ask('tables:paste', { text: 'Cognome e nome\nROSSI MARIA\nVERDI ADA\n' });
  if (chosen.kind !== 'table') throw new Error('no table');
  const { token, reading, matching, fileName } = chosen.preview;
  expect({ fileName, target: matching.target }).toEqual({ fileName: 'celle incollate.csv', target: 'people' });
  const merge = await ask('tables:merge', { token, reading, matching });
  expect(merge.counts).toMatchObject({ added: 2 });
  await ask('merging:accept', { merge: merge.merge });
  expect((await ask('registers:read', undefined)).people.map(({ name }) => name)).toContain('VERDI ADA');
});

test('a centre that a table names and nobody has is made with it, as a person calls it', async () => {
  const { ask, host, folder, objectiveId } = await running();
  const path = join(folder, 'obiettivi.csv');
  writeFileSync(path, 'Codice;Centro di responsabilità\n2026_A01_01;B09 - Museo\n');
  host.choices.push(path);
  const chosen = await ask('tables:choose', undefined);
  if (chosen?.kind !== 'table') throw new Error('no table');
  const { token, reading, matching } = chosen.preview;
  const found = await ask('tables:check', { token, reading, matching });
  expect(found).toMatchObject({ problemCount: 1, missingCentres: [{ typed: 'B09 - Museo', code: 'B09', rows: 1 }] });
  const [missing] = found.missingCentres.map(({ rows: _, ...centre }) => centre);
  if (missing === undefined) throw new Error('no centre');
  const twice = [missing, { ...missing, typed: 'B09 - Altro' }];
  const taken = ask('tables:check', { token, reading, matching, newCentres: twice });
  await expect(taken).rejects.toThrow('è già di un altro centro');
  const newCentres = [{ ...missing, longName: 'Museo civico', shortName: 'Museo' }];
  const whole = { token, reading, matching, newCentres };
  expect(await ask('tables:check', whole)).toMatchObject({ problemCount: 0, missingCentres: [], changed: 1 });
  const merge = await ask('tables:merge', whole);
  expect(merge.counts).toMatchObject({ added: 1, changed: 1 });
  await ask('merging:accept', { merge: merge.merge });
  const made = (await ask('registers:read', undefined)).centres.find(({ code }) => code === 'B09');
  expect(made).toMatchObject({ longName: 'Museo civico', shortName: 'Museo' });
  expect((await ask('objectives:read', { id: objectiveId })).centreId).toBe(made?.id);
});

test('any table is read, matched, checked, compared and taken in, and its matching is remembered', async () => {
  const { ask, host, folder, objectiveId } = await running();
  const path = join(folder, 'fasi.csv');
  const latin = Buffer.from('Codice,Attività,Entro il\r\n2026_A01_01,Città pulita,30/06/2026\r\n', 'latin1');
  writeFileSync(path, latin);
  expect(await ask('tables:choose', undefined)).toBeNull();
  host.choices.push(path);
  const chosen = await ask('tables:choose', undefined);
  if (chosen?.kind !== 'table') throw new Error('no table');
  const { token, reading, matching, heads, rows, remembered } = chosen.preview;
  expect({ reading, heads, rows, remembered }).toEqual({
    reading: { sheet: 0, encoding: 'windows-1252', separator: ',', headRow: 1 },
    heads: ['Codice', 'Attività', 'Entro il'],
    rows: [['2026_A01_01', 'Città pulita', '30/06/2026']],
    remembered: false,
  });
  expect(matching.columns.map(({ field }) => field)).toEqual(['objectiveId', 'description']);
  const otherwise = await ask('tables:read', { token, reading: { ...reading, separator: ';' } });
  expect(otherwise.heads).toEqual(['Codice,Attività,Entro il']);
  const whole = { ...matching, columns: [...matching.columns, { column: 2, field: 'plannedEnd' }] };
  const wrong = { ...matching, columns: [...matching.columns, { column: 2, field: 'weight' }] };
  expect(await ask('tables:check', { token, reading, matching: wrong })).toMatchObject({
    problemCount: 1,
    mayGoOn: true,
    problems: [{ cell: 'C2', head: 'Entro il', value: '30/06/2026' }],
  });
  expect(await ask('tables:check', { token, reading, matching: whole })).toMatchObject({ created: 1, problemCount: 0 });
  const merge = await ask('tables:merge', { token, reading, matching: whole });
  expect(merge).toMatchObject({ kind: 'table', counts: { added: 1, changed: 0, removed: 0, conflicts: 0 } });
  await ask('merging:accept', { merge: merge.merge });
  const { phases } = await ask('objectives:read', { id: objectiveId });
  expect(phases.map(({ description, plannedEnd }) => [description, plannedEnd])).toEqual([
    ['Raccolta differenziata', null],
    ['Città pulita', '2026-06-30'],
  ]);
  const again = await ask('tables:read', { token, reading });
  expect(again).toMatchObject({ remembered: true, matching: { columns: whole.columns } });
});

test('a workbook that was handed out goes straight to the merge, also with cells that cannot be read: they are told there', async () => {
  const { ask, refusal, host, folder, objectiveId } = await running();
  const out = join(folder, 'consegna.xlsx');
  host.choices.push(out);
  const order = { receiver: 'Settore', format: 'spreadsheet', scope: 'results', deadline: null, message: '' } as const;
  await ask('hand-outs:create', { ...order, choice: { objectiveIds: [objectiveId] } });
  const sheets = await testSheets(readFileSync(out));
  const back = async (name: string, value: string) => {
    const path = join(folder, name);
    writeFileSync(path, await excelBytes({ sheets: withCell(sheets, 'Fasi!H2', value) }));
    host.choices.push(path);
  };
  await back('sbagliato.xlsx', 'tanto');
  const wrong = await ask('tables:choose', undefined);
  if (wrong?.kind !== 'ours') throw new Error('not ours');
  expect(wrong.merge).toMatchObject({
    counts: { changed: 0, refused: 0, declined: 0 },
    groups: [{ objectiveId, unread: [{ cell: 'Fasi!H2', text: 'tanto', field: 'avanzamento', mine: '' }] }],
  });
  await ask('merging:discard', { merge: wrong.merge.merge });
  const headless = join(folder, 'senza-testa.xlsx');
  writeFileSync(headless, await excelBytes({ sheets: withCell(sheets, 'Fasi!H1', 'Altro') }));
  host.choices.push(headless);
  expect(await refusal('tables:choose', undefined)).toMatchObject({
    code: 'table-refused',
    fields: { Fasi: expect.stringContaining('manca l') },
  });
  await back('giusto.xlsx', '40');
  const chosen = await ask('tables:choose', undefined);
  if (chosen?.kind !== 'ours') throw new Error('not ours');
  expect(chosen.merge).toMatchObject({ kind: 'spreadsheet', counts: { changed: 1 } });
  expect(await ask('merging:accept', { merge: chosen.merge.merge })).toMatchObject({ changes: 1, undecided: 0 });
  expect((await ask('hand-outs:read', undefined)).handOuts).toMatchObject([{ state: 'returned' }]);
});

test.each(['readableXlsx', 'readableOds'] as const)(
  'a workbook to read goes out as %s, and comes back straight to the merge',
  async (format) => {
    const { ask, host, folder } = await running();
    const path = join(folder, format === 'readableXlsx' ? 'leggere.xlsx' : 'leggere.ods');
    host.choices.push(path, path);
    expect(await ask('tables:export', { selection: { level: 'PEG' }, format })).toMatchObject({ objectives: 1 });
    const chosen = await ask('tables:choose', undefined);
    if (chosen?.kind !== 'ours') throw new Error('not ours');
    expect(chosen.merge).toMatchObject({ kind: 'table', counts: { added: 0, removed: 0, changed: 0, conflicts: 0 } });
  },
);

test.each(['ods', 'csv', 'json'] as const)(
  'open data as %s goes out of a selection and comes back by identity',
  async (format) => {
    const { ask, host, folder } = await running();
    const path = join(folder, format === 'csv' ? 'dati.zip' : `dati.${format}`);
    host.choices.push(path);
    expect(await ask('tables:export', { selection: { text: 'x' }, format })).toMatchObject({ objectives: 0 });
    host.choices.push(path, path);
    expect(await ask('tables:export', { selection: { level: 'PEG' }, format })).toMatchObject({ objectives: 1 });
    const chosen = await ask('tables:choose', undefined);
    if (chosen?.kind !== 'ours') throw new Error('not ours');
    expect(chosen.merge.counts).toEqual({
      added: 0,
      removed: 0,
      changed: 0,
      conflicts: 0,
      undecided: 0,
      refused: 0,
      declined: 0,
    });
  },
);
