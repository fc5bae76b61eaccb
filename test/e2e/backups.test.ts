import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cell, rowCount, show } from './support/objective-screen.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';

/** A copy is made and verified in a thread that a busy machine starts late. */
const PATIENCE = { timeout: 20_000 };

const menu = async (page: Page, name: RegExp) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};

test('a copy that fails is told at the foot of the window, and tried again there', async () => {
  const { page, folder } = await openSampleApp();
  const bar = page.getByRole('contentinfo');
  const copies = join(folder, 'esempio-copie');
  await bar.getByText(/^Copia di sicurezza di oggi|^Nessuna copia di sicurezza/u).waitFor();
  rmSync(copies, { recursive: true, force: true });
  // A file in the place of the folder: not even an administrator can write there.
  writeFileSync(copies, '');
  await menu(page, /^Copia di sicurezza adesso/u);
  const failed = bar.getByRole('status').getByText('Copia di sicurezza non riuscita');
  await failed.waitFor();
  expect(await failed.getAttribute('title')).toContain('controllare che la cartella si possa scrivere');
  await page
    .getByRole('alert')
    .getByText(/^La copia di sicurezza .* non è riuscita/u)
    .waitFor();
  await bar.getByText('Non ce n’è nessuna').waitFor();
  rmSync(copies);
  await bar.getByRole('button', { name: 'Riprova la copia di sicurezza' }).press('Enter');
  await bar.getByText(/^Copia di sicurezza di oggi/u).waitFor();
  expect(readdirSync(copies)).toHaveLength(1);
});

test('copies go to the folder that was chosen; taken away, the bar says that they are beside the archive', async () => {
  const { page, folder, choose } = await openSampleApp();
  const bar = page.getByRole('contentinfo');
  const disk = join(folder, 'disco');
  mkdirSync(disk);
  await menu(page, /^Impostazioni/u);
  const section = page.getByRole('region', { name: 'Copie di sicurezza' });
  await choose(null, [disk]);
  await section.getByRole('button', { name: 'Scegli una cartella…' }).click();
  await section.getByText(/^Le copie stanno accanto a ogni archivio/u).waitFor();
  await section.getByRole('button', { name: 'Scegli una cartella…' }).press('Enter');
  await section.getByText(disk).waitFor();
  await menu(page, /^Copia di sicurezza adesso/u);
  await expect.poll(() => readdirSync(disk).length, PATIENCE).toBe(1);
  await bar.getByText(/^Copia di sicurezza di oggi/u).waitFor();
  rmSync(disk, { recursive: true });
  await menu(page, /^Copia di sicurezza adesso/u);
  await bar.getByRole('status').getByText('accanto all’archivio').waitFor();
  await section.getByText(/non è raggiungibile: la copia è accanto/u).waitFor();
  expect(existsSync(disk)).toBe(false);
  await section.getByRole('button', { name: "Rimettile accanto all'archivio" }).click();
  await section.getByRole('button', { name: 'Scegli una cartella…' }).waitFor();
  await menu(page, /^Copia di sicurezza adesso/u);
  await expect.poll(() => bar.getByRole('status').getByText('accanto all’archivio').count(), PATIENCE).toBe(0);
});

test('an objective and a phase that were deleted come back from the past in one step, and the work done since stays', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A01_01');
  await main.getByRole('button', { name: /^Azioni su/u }).click();
  await page.getByRole('menuitem', { name: /^Elimina/u }).click();
  await main.getByRole('heading', { name: /^Il 2026, / }).waitFor();
  await page.getByRole('treeitem', { name: /2026_A01_02/u }).click();
  const title = main.getByRole('textbox', { name: 'Descrizione estesa' });
  await title.fill('Scritta oggi');
  await show(page, 'Fasi');
  const phases = await rowCount(page);
  const description = await cell(page, 0, 0).textContent();
  await cell(page, 0, 0).click();
  await page.keyboard.press('Control+Delete');
  await expect.poll(() => rowCount(page), PATIENCE).toBe(phases - 1);

  await menu(page, /^Riporta ciò che è stato eliminato/u);
  const dialog = page.getByRole('dialog', { name: 'Riporta ciò che è stato eliminato' });
  await dialog.getByRole('combobox', { name: /com'era quando/u }).waitFor();
  await dialog.getByRole('button', { name: 'Cerca ciò che è stato eliminato' }).click();
  const whole = dialog.getByRole('group', { name: /^2026_A01_01/u }).getByRole('checkbox');
  await whole.waitFor();
  expect(await dialog.getByRole('button', { name: 'Guarda e riporta' }).isDisabled()).toBe(true);
  await dialog.getByRole('checkbox', { name: 'Tutto ciò che è stato eliminato' }).check();
  expect(await whole.isChecked()).toBe(true);
  await dialog.getByText('Tornano 2 righe').waitFor();
  await dialog.getByRole('button', { name: 'Guarda e riporta' }).press('Enter');

  await main.getByRole('heading', { name: /^Riporto di ciò che è stato eliminato/u }).waitFor();
  await main.getByText(/Accogliendo adesso/u).waitFor();
  await main.getByRole('button', { name: /^Accogli/u }).click();
  await main.getByRole('heading', { name: /^Accolto: Riporto/u }).waitFor();
  await main.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await page.getByRole('treeitem', { name: /2026_A01_02/u }).click();
  await show(page, 'Dati');
  expect(await title.inputValue()).toBe('Scritta oggi');
  await show(page, 'Fasi');
  await expect.poll(() => rowCount(page), PATIENCE).toBe(phases);
  expect(await cell(page, 0, 0).textContent()).toBe(description);
  await page.getByRole('treeitem', { name: /2026_A01_01/u }).waitFor();

  await main.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+z');
  await expect.poll(() => rowCount(page), PATIENCE).toBe(phases - 1);
});

test('a copy is restored over the open archive by someone who was told its date, its size and what it changes', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await menu(page, /^Copia di sicurezza adesso/u);
  await page
    .getByRole('contentinfo')
    .getByText(/^Copia di sicurezza di oggi/u)
    .waitFor();
  await goTo(page, '2026_A01_01');
  const title = main.getByRole('textbox', { name: 'Descrizione estesa' });
  const before = await title.inputValue();
  await title.fill('Da buttare');
  await menu(page, /^Impostazioni/u);
  await main.getByRole('button', { name: 'Ripristina una copia…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ripristina una copia di sicurezza' });
  await dialog
    .getByRole('radio', { name: /^\d\d\/\d\d\/\d{4}, \d\d:\d\d, [\d.,]+ [KM]B$/u })
    .first()
    .waitFor();
  await dialog.getByText('Rispetto all’archivio com’è adesso: 1 valore torna com’era.').waitFor();
  await dialog.getByRole('button', { name: 'Ripristina', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await goTo(page, '2026_A01_01');
  await expect.poll(() => title.inputValue(), PATIENCE).toBe(before);
});
