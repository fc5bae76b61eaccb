import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { excelBytes, testSheets, withCell } from '../support/excel-file.ts';
import { barriers } from './support/barriers.ts';
import { cell, show } from './support/objective-screen.ts';
import { accept, menu, openObjective } from './support/offices.ts';
import { openSampleApp } from './support/sample-app.ts';

const CODE = '2026_B02_01';

/** Avanzamento of a phase, without what is said of it. */
const progress = (page: Page, row: number) => cell(page, row, 4).locator('span').first().textContent();
const sumOf = (page: Page) => page.getByRole('region', { name: 'Che cosa succede' });

test('a sheet that was handed out comes back filled in, and any other table by its columns', async () => {
  const { page, choose, folder } = await openSampleApp();
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const sheet = join(folder, 'biblioteca.xlsx');
  await page.keyboard.press('Control+3');
  await openObjective(page, CODE);
  await main.getByRole('button', { name: `Azioni su ${CODE}` }).click();
  await page.getByRole('menuitem', { name: 'Consegna…' }).click();
  await dialog.getByRole('radio', { name: 'Foglio di calcolo' }).check();
  await choose([sheet]);
  await dialog.getByRole('button', { name: 'Consegna…' }).click();
  await dialog.getByText('Mostra nella cartella').waitFor();
  await page.keyboard.press('Escape');

  const sheets = await testSheets(readFileSync(sheet));
  const back = async (name: string, value: string) => {
    const path = join(folder, name);
    writeFileSync(path, await excelBytes({ sheets: withCell(sheets, 'Fasi!H2', value) }));
    return path;
  };
  await choose([await back('sbagliato.xlsx', 'tanto')], [await back('giusto.xlsx', '55')]);
  await menu(page, 'Importa da foglio di calcolo…');
  await dialog.getByRole('button', { name: 'Scegli il file…' }).click();
  await sumOf(page).getByText('1 cella non letta').waitFor();
  const unread = main.getByRole('row', { name: /avanzamento, non letto\. .*Non letto: «tanto» non è un numero/u });
  await unread.waitFor();
  expect(await barriers(page, 'celle non lette')).toEqual([]);
  await accept(page);
  await main.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await openObjective(page, CODE);
  await main
    .getByText(/da «sbagliato\.xlsx», Fasi!H2: Non letto: «tanto» non è un numero/u)
    .first()
    .waitFor({ state: 'attached' });
  await menu(page, 'Importa da foglio di calcolo…');
  await dialog.getByRole('button', { name: 'Scegli il file…' }).click();
  await sumOf(page).getByText('1 valore cambiato').waitFor();
  await accept(page);
  await main.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await show(page, 'Fasi');
  await expect.poll(() => progress(page, 0)).toBe('55,00');
  const before = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));

  const table = join(folder, 'fasi.csv');
  writeFileSync(table, `Obiettivo;Attività;Entro il\r\n${CODE};Città che legge;31/11/2026\r\n`, 'latin1');
  await choose([table]);
  await menu(page, 'Importa da foglio di calcolo…');
  await dialog.getByRole('button', { name: 'Scegli il file…' }).click();
  await dialog.getByRole('cell', { name: 'Città che legge' }).waitFor();
  await dialog.getByRole('button', { name: 'Avanti' }).click();
  await dialog.getByRole('radio', { name: 'Fasi' }).check();
  await dialog.getByRole('combobox', { name: 'Campo della colonna «Entro il»' }).click();
  await page.getByRole('option', { name: 'Fine prevista' }).click();
  await dialog.getByRole('button', { name: 'Controlla' }).click();
  await dialog.getByRole('rowheader', { name: 'C2' }).waitFor();
  await dialog.getByRole('button', { name: 'Guarda che cosa si legge' }).waitFor();
  writeFileSync(table, `Obiettivo;Attività;Entro il\r\n${CODE};Città che legge;30/11/2026\r\n`, 'latin1');
  await dialog.getByRole('button', { name: 'Controlla di nuovo' }).click();
  await dialog.getByText('1 fase nuova').waitFor();
  await dialog.getByRole('button', { name: 'Guarda che cosa cambia' }).click();
  await sumOf(page).getByText('1 riga nuova').waitFor();
  await accept(page);
  await main.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(before + 1));

  const centres = join(folder, 'centri.csv');
  writeFileSync(centres, `Codice;Centro di responsabilità\r\n${CODE};B99 - Museo civico\r\n`);
  await choose([centres]);
  await menu(page, 'Importa da foglio di calcolo…');
  await dialog.getByRole('button', { name: 'Scegli il file…' }).click();
  await dialog.getByRole('button', { name: 'Avanti' }).click();
  await dialog.getByRole('button', { name: 'Controlla' }).click();
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Nome esteso' }).inputValue()).toBe('Museo civico');
  await dialog.getByRole('button', { name: 'Crea e controlla di nuovo' }).click();
  await dialog.getByRole('button', { name: 'Guarda che cosa cambia' }).click();
  await sumOf(page).getByText('1 riga nuova').waitFor();
  await accept(page);
  await main.getByRole('button', { name: 'Torna agli obiettivi' }).click();

  const data = join(folder, 'dati.ods');
  await choose([data]);
  await menu(page, 'Esporta dati…');
  await dialog.getByRole('radio', { name: 'OpenDocument (.ods)' }).check();
  await dialog.getByRole('button', { name: 'Esporta…' }).click();
  await dialog.getByText(/obiettivi esportati/u).waitFor();
  expect(readFileSync(data).subarray(0, 2).toString()).toBe('PK');
});
