import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSampleApp } from './support/sample-app.ts';

async function openRegister(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: /^Elenchi/u }).click();
  await page.getByRole('main').getByRole('tab', { name: tab }).click();
}

test('two spellings of a person are united from their finding, and parted by undo', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await page.getByRole('button', { name: /da guardare/u }).click();
  await main.getByRole('combobox', { name: 'Quali mostrare' }).click();
  await page.getByRole('option', { name: /^Persone scritte/u }).click();
  await main
    .getByRole('button', { name: /^Correggi:/u })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Unisci due voci' });
  const [stays = '', goes = ''] = await Promise.all(
    [true, false].map(async (checked) => {
      const radio = dialog.getByRole('radio', { checked });
      return String(await radio.evaluate((element) => element.labels[0].textContent));
    }),
  );
  expect(stays.toLowerCase()).toBe(goes.toLowerCase());
  await dialog
    .getByRole('region', { name: `Dove si legge «${goes}»` })
    .getByRole('button')
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Unisci' }).click();
  await dialog.waitFor({ state: 'detached' });
  const people = main.getByRole('listbox', { name: 'Persone' });
  await people.getByRole('option', { name: stays, selected: true }).waitFor();
  expect(await people.getByText(goes, { exact: true }).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page
    .getByRole('contentinfo')
    .getByText(/unione/u)
    .waitFor({ state: 'detached' });
  await main.getByRole('textbox', { name: 'Cerca in Persone' }).fill(goes);
  await people.getByText(goes, { exact: true }).waitFor();
  // All of them at once, but for those that are two people after all.
  await main.getByRole('button', { name: /^Unisci le grafie doppie/u }).click();
  const all = page.getByRole('dialog', { name: 'Unisci le grafie doppie' });
  await all.getByRole('checkbox').first().uncheck();
  await all.getByRole('button', { name: /^Unisci \d+ nom/u }).click();
  await all.waitFor({ state: 'detached' });
  await main.getByRole('button', { name: 'Unisci le grafie doppie (1)…' }).waitFor();
});

test('a name is changed wherever it is read; what is in use is not deleted, and leads to where', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await openRegister(page, 'Assessorati');
  await main.getByRole('option', { name: 'Sindaca' }).click();
  const field = main.getByRole('textbox', { name: 'Assessorato' });
  await field.fill('Cultura, innovazione e servizi al cittadino');
  await field.blur();
  await main.getByText("Non salvato: l'assessorato c'è già").waitFor();
  await page.getByRole('contentinfo').getByText('Un valore da correggere').waitFor();
  expect(await main.getByRole('button', { name: 'Riprova' }).count()).toBe(0);
  await field.fill('Sindaca e personale');
  await field.blur();
  await main.getByRole('option', { name: 'Sindaca e personale', selected: true }).waitFor();
  await main.getByRole('button', { name: 'Elimina' }).click();
  await main
    .getByRole('alert')
    .getByText(/è in uso: assessorato di 2025_F01_01/u)
    .waitFor();
  await main.getByRole('region', { name: 'Dove è usato' }).getByRole('button').first().click();
  await main.getByRole('tab', { name: 'Dati' }).click();
  await expect.poll(() => main.getByRole('combobox', { name: 'Assessorato' }).inputValue()).toBe('Sindaca e personale');
});

test('a row is added, put in order by keyboard and deleted; years the wrong way round are refused at their field', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await openRegister(page, 'Stati');
  await main.getByRole('button', { name: 'Nuovo stato' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Voce' }).fill('Rinviato');
  await page.keyboard.press('Enter');
  const states = main.getByRole('listbox', { name: 'Stati' });
  await states.getByRole('option', { name: 'Rinviato', selected: true }).waitFor();
  await states.focus();
  await page.keyboard.press('Control+Shift+ArrowUp');
  await expect.poll(() => states.getByRole('option').nth(-2).textContent()).toBe('Rinviato');
  await main.getByRole('button', { name: 'Elimina' }).click();
  await states.getByRole('option', { name: 'Rinviato' }).waitFor({ state: 'detached' });

  await main.getByRole('tab', { name: 'Viste' }).click();
  await main.getByRole('button', { name: 'Nuova vista' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuova vista' });
  for (const [name, text] of [
    ['Codice', 'DUP_2028_2030'],
    ['Nome', 'DUP 2028 2030'],
    ['Primo anno', '2030'],
    ['Ultimo anno', '2028'],
  ] as const) {
    await dialog.getByRole('textbox', { name }).fill(text);
  }
  await dialog.getByRole('button', { name: 'Aggiungi' }).click();
  await dialog.getByText("L'ultimo anno viene prima del primo").waitFor();
});

test('a setting is written as it is chosen, and the progress of the objective follows', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: /^Impostazioni/u }).click();
  await main.getByRole('radio', { name: 'Non contano' }).click();
  await page.getByRole('contentinfo').getByText('Annulla: impostazioni').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => main.getByRole('radio', { name: 'Contano zero' }).isChecked()).toBe(true);
  const name = main.getByRole('textbox', { name: "Nome dell'Ente" });
  await name.fill('Comune di Prova');
  await name.blur();
  await page.getByRole('banner').getByText('Comune di Prova').waitFor();
});
