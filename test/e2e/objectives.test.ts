import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, openArchiveApp, openSampleApp } from './support/sample-app.ts';

const LEVELS = [
  { label: 'OBIETTIVO DI MANDATO', code: 'DUP_05', parent: null },
  { label: 'OBIETTIVO DI MISSIONE', code: 'DUP_01_0102', parent: 'DUP_01' },
  { label: 'OBIETTIVO DI PROGRAMMA', code: 'DUP_01_0101_0111', parent: 'DUP_01_0101' },
  { label: 'OBIETTIVO DI PEG', code: '2026_A01_03', parent: 'DUP_01_0101_0102' },
] as const;

async function choose(page: Page, field: string, words: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: field }).click();
  await page.getByRole('option').filter({ hasText: words }).first().click();
}

async function act(page: Page, name: RegExp): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Azioni su/u })
    .click();
  await page.getByRole('menuitem', { name }).click();
}

test('an objective of each level is made with the code that is proposed, and edited', async () => {
  const { page, close } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  for (const { label, code, parent } of LEVELS) {
    await act(page, /^Nuovo obiettivo/u);
    const dialog = page.getByRole('dialog', { name: 'Nuovo obiettivo' });
    await choose(page, 'Livello', label);
    if (parent !== null) await choose(page, 'Collegato a', `${parent} `);
    if (label.endsWith('PEG')) await choose(page, 'Centro di responsabilità', 'A01');
    await expect.poll(() => dialog.getByRole('textbox', { name: 'Codice' }).inputValue()).toBe(code);
    await dialog.getByRole('textbox', { name: 'Descrizione estesa' }).fill(`Nuovo di ${label}`);
    await dialog.getByRole('button', { name: 'Crea' }).click();
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: `Nuovo di ${label}` }).waitFor();
    await main.getByRole('textbox', { name: 'Descrizione sintetica' }).fill('Scritta dopo');
    await main.getByRole('textbox', { name: 'Descrizione estesa' }).fill(`Cambiato di ${label}`);
    await main.getByRole('heading', { name: `Cambiato di ${label}` }).waitFor();
    if (parent !== null) expect(await main.getByRole('list', { name: /Catena/u }).textContent()).toContain(parent);
  }
  await close();
});

test('a copy has all that the objective had; deleting is undone, and refused while others hang below', async () => {
  const { page, folder, archive, close } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  const main = page.getByRole('main');
  // The name that the tab has before it tells what is to be looked at: checks of the year are not copied.
  const phases = async () =>
    /^Fasi, \d+/u.exec((await main.getByRole('tab', { name: /^Fasi/u }).textContent()) ?? '')?.[0];
  const before = await phases();
  await act(page, /^Duplica/u);
  const dialog = page.getByRole('dialog', { name: 'Duplica 2026_A01_01' });
  await expect.poll(() => dialog.getByRole('textbox').inputValue()).toBe('2026_A01_03');
  await dialog.getByRole('textbox').fill('   ');
  await dialog.getByRole('button', { name: 'Duplica' }).click();
  await dialog.getByText('Il codice serve').waitFor();
  await dialog.getByRole('textbox').fill('2026_A01_07');
  await dialog.getByRole('button', { name: 'Duplica' }).click();
  await main.getByText('2026_A01_07', { exact: true }).first().waitFor();
  expect(before).toBeDefined();
  expect(await phases()).toBe(before);

  await act(page, /^Elimina/u);
  await main.getByRole('heading', { name: /^Il 2026, / }).waitFor();
  await page.keyboard.press('Control+z');
  await main.getByText('2026_A01_07', { exact: true }).first().waitFor();

  await main.getByRole('button', { name: /^DUP_01 /u }).click();
  await main.getByText('DUP_01', { exact: true }).first().waitFor();
  await act(page, /^Elimina/u);
  await main.getByRole('alert').getByText("sotto di lui c'è l'obiettivo DUP_01_0101").waitFor();
  await close();

  const again = await openArchiveApp(folder, archive);
  await goTo(again.page, '2026_A01_07');
  await again.page.keyboard.press('Control+z');
  await again.page.getByText(/Annullato: copia di 2026_A01_01/u).waitFor({ state: 'attached' });
  expect(await again.page.getByRole('main').getByText('2026_A01_07').count()).toBe(0);
});
