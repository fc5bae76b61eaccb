import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listens } from './support/merge-screen.ts';
import { cell, isSaved, show } from './support/objective-screen.ts';
import { accept, giveBack, look, menu, openObjective, otherOffice, typeInCell } from './support/offices.ts';
import { openSampleApp } from './support/sample-app.ts';

const CODE = '2026_B02_01';

async function writeReport(page: Page, text: string): Promise<void> {
  await show(page, 'Stato');
  await page.getByRole('textbox', { name: 'Stato di attuazione' }).fill(text);
  await page.getByRole('textbox', { name: 'Stato di attuazione' }).blur();
  await isSaved(page);
}

/** Avanzamento of a phase, without what is said of it. */
const progress = (page: Page, row: number) => cell(page, row, 4).locator('span').first().textContent();
const sumOf = (page: Page) => page.getByRole('region', { name: 'Che cosa succede' });

test('two offices exchange packages: handed out by keyboard, locked, changed on both sides, decided, returned again', async () => {
  const office = await openSampleApp();
  const { page, choose, folder } = office;
  const main = page.getByRole('main');
  const handed = join(folder, 'biblioteca.pegasoz');
  await page.keyboard.press('Control+3');

  // With the keyboard alone: the command, the centre, the receiver as proposed, a deadline that has passed, where it goes.
  await choose([handed]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('consegna obiettivi');
  const command = page.getByRole('option', { name: /^Consegna obiettivi/u });
  await command.waitFor();
  for (let step = 0; step < 12 && (await command.getAttribute('aria-selected')) !== 'true'; step += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const field = (label: string) => dialog.getByLabel(label, { exact: true }).first();
  const hasFocus = (label: string) => field(label).evaluate((one) => one.matches(':focus'));
  await expect.poll(() => hasFocus('Centro di responsabilità'), { timeout: 10_000 }).toBe(true);
  await page.keyboard.type('biblioteca');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByText('Si consegna un obiettivo').waitFor();
  for (let step = 0; step < 12 && !(await hasFocus('Da restituire entro')); step += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('1/3/20');
  await dialog.getByText('Questa data è già passata.').waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText('Mostra nella cartella').waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });

  await menu(page, 'Consegne e rientri');
  await main.getByText(/^In ritardo di [\d.]+ giorni$/u).waitFor();
  await openObjective(page, CODE);
  await main.getByText(/^Consegnato a .*scadenza 01\/03\/2020/u).waitFor();
  expect(await page.getByRole('treeitem', { selected: true }).textContent()).toContain('scaduto il 01/03/2020');

  // The other office makes an archive of it: only what is filled in at a check is open.
  const other = await otherOffice();
  const there = other.page;
  await other.choose([handed], [join(other.folder, 'biblioteca.pegaso')]);
  await there.getByRole('button', { name: 'Apri pacchetto…' }).click();
  await there.getByRole('dialog').getByText('Comune di Borgo Santa Vittoria').waitFor();
  await there.getByRole('dialog').getByRole('button', { name: 'Crea un archivio nuovo…' }).click();
  await there.getByRole('complementary', { name: 'Obiettivi ricevuti' }).waitFor();
  await there.keyboard.press('Control+3');
  await openObjective(there, CODE);
  await there.getByText(/^Ricevuto da .*: si compilano solo/u).waitFor();
  await show(there, 'Dati');
  const reads = (role: 'textbox' | 'combobox', name: string) =>
    there.getByRole('main').getByRole(role, { name, exact: true }).getAttribute('readonly');
  expect(await Promise.all([reads('textbox', 'Codice'), reads('combobox', 'Collegato a')])).toEqual(['', '']);
  expect(await reads('combobox', 'Stato')).toBeNull();
  await show(there, 'Fasi');
  await cell(there, 0, 0).click();
  await there.keyboard.type('x');
  await there
    .getByRole('status')
    .getByText(/Descrizione: la consegna di .* non lascia cambiarla/u)
    .waitFor();
  // Tab goes from one open cell to the next.
  await there.keyboard.press('Tab');
  expect(await cell(there, 0, 4).evaluate((one) => one.matches(':focus'))).toBe(true);
  await typeInCell(there, 0, 4, '90');
  await typeInCell(there, 1, 4, '70');
  await writeReport(there, 'La biblioteca ha aperto anche il sabato.');
  const first = join(other.folder, 'primo.pegasoz');
  await giveBack(other, first);

  // Here the same two were changed meanwhile: two conflicts, of which one is decided now.
  await show(page, 'Fasi');
  await typeInCell(page, 0, 4, '80');
  await writeReport(page, 'Aperta il sabato.');
  await look(office, first);
  await sumOf(page)
    .getByText(/2 conflitti da decidere/u)
    .waitFor();
  await page.keyboard.press('n');
  await page.keyboard.press('2');
  await sumOf(page)
    .getByText(/1 conflitto da decidere/u)
    .waitFor();
  await accept(page);

  // What was left is listed, and decided from there.
  await menu(page, 'Consegne e rientri');
  await main.getByText('Rientrata').waitFor();
  await main.getByRole('button', { name: 'Rivedi' }).click();
  await sumOf(page)
    .getByText(/1 conflitto da decidere/u)
    .waitFor();
  await listens(page);
  await page.keyboard.press('n');
  await page.keyboard.press('2');
  await accept(page);
  await main.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await openObjective(page, CODE);
  await expect.poll(() => main.getByText('Consegnato a').count()).toBe(0);
  await show(page, 'Stato');
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Stato di attuazione' }).inputValue())
    .toBe('La biblioteca ha aperto anche il sabato.');
  await show(page, 'Fasi');
  await expect.poll(() => progress(page, 0)).toBe('90,00');
  expect(await progress(page, 1)).toBe('70,00');

  // The other office goes on and returns again: what was taken is no conflict.
  await show(there, 'Fasi');
  await typeInCell(there, 0, 4, '100');
  const second = join(other.folder, 'secondo.pegasoz');
  await giveBack(other, second);
  await look(office, second);
  await sumOf(page).getByText('1 valore cambiato').waitFor();
  expect(await sumOf(page).textContent()).not.toContain('conflitt');
  await accept(page);
  await main.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await openObjective(page, CODE);
  await show(page, 'Fasi');
  await expect.poll(() => progress(page, 0)).toBe('100,00');
});
