import { expect, test } from 'vitest';
import { barriers } from './support/barriers.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';

/** Those that look different from each other. */
const REGISTERS = ['Viste', 'Livelli', 'Centri', 'Persone'];

test('refusals, findings, registers and dialogs have no serious barrier in either theme', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A02_02');
  const found: string[] = [];
  const look = async (where: string) => void found.push(...(await barriers(page, where)));

  await main.getByRole('tab', { name: 'Dati' }).click();
  await main.getByRole('textbox', { name: 'Anno' }).fill('abc');
  await main.locator('summary').first().click();
  await look('a refused field and the findings of the objective');
  await main.getByRole('textbox', { name: 'Anno' }).fill('2026');
  for (const item of ['Nuovo obiettivo…', 'Duplica…']) {
    await main.getByRole('button', { name: /^Azioni su/u }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await page.getByRole('dialog').waitFor();
    await look(item);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: 'Trova' }).fill('servizio');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await look('what a replacement would change');
  await page.keyboard.press('Escape');
  await main.getByRole('textbox', { name: 'Descrizione sintetica' }).fill('Cambiata');
  await main.getByRole('tab', { name: 'Storia' }).click();
  await main.getByText('Cambiata').waitFor();
  await look('the history of a change');

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Elenchi/u }).click();
  for (const tab of REGISTERS) {
    await main.getByRole('tab', { name: tab }).click();
    const options = main.getByRole('option');
    if ((await options.count()) > 0) await options.first().click();
    await look(tab);
  }
  await main.getByRole('tab', { name: 'Persone' }).click();
  await main.getByRole('option').first().click();
  await main.getByRole('button', { name: /^Unisci le grafie/u }).click();
  await page.getByRole('dialog').waitFor();
  await look('uniting all double spellings');
  await page.keyboard.press('Escape');
  await main.getByRole('button', { name: /^Unisci con/u }).click();
  await page.getByRole('dialog').waitFor();
  await look('uniting two spellings');
  expect(found).toEqual([]);
}, 90_000);
