import { expect, test } from 'vitest';
import { cell, isSaved, paste, rowCount, show } from './support/objective-screen.ts';
import { goTo, openArchiveApp, openSampleApp } from './support/sample-app.ts';

/** The columns of Fasi that the tests write in. */
const [DESCRIPTION, PLANNED_START, WEIGHT] = [0, 1, 3];

test('every tab is written, and what was written is there after a restart', async () => {
  const { page, folder, archive, close } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A01_01');
  await show(page, 'Dati');
  await main.getByRole('textbox', { name: 'Descrizione sintetica' }).fill('Sintetica nuova');
  await main.getByRole('combobox', { name: 'Responsabile' }).fill('PERSONA NUOVA');
  await main.getByRole('combobox', { name: 'Stato' }).click();
  await page.getByRole('option', { name: 'Sospeso' }).click();
  await show(page, 'Modalità');
  await main.getByRole('textbox', { name: 'Modalità di attuazione' }).fill('Prima riga\nseconda riga');
  await show(page, 'Stato');
  await main.getByRole('textbox', { name: 'Stato di attuazione' }).fill('Fatto quasi tutto');
  await show(page, 'Soggetti');
  await cell(page, 0, 0).click();
  await page.keyboard.type('PERSONA NUOVA');
  await page.keyboard.press('Enter');
  await show(page, 'Indicatori');
  await cell(page, 0, 0).click();
  await page.keyboard.type('Misura nuova');
  await page.keyboard.press('Enter');
  await isSaved(page);
  await close();

  const again = await openArchiveApp(folder, archive);
  const there = again.page.getByRole('main');
  await goTo(again.page, '2026_A01_01');
  await show(again.page, 'Dati');
  expect(await there.getByRole('textbox', { name: 'Descrizione sintetica' }).inputValue()).toBe('Sintetica nuova');
  expect(await there.getByRole('combobox', { name: 'Responsabile' }).inputValue()).toBe('PERSONA NUOVA');
  expect(await there.getByRole('combobox', { name: 'Stato' }).inputValue()).toBe('Sospeso');
  await show(again.page, 'Modalità');
  expect(await there.getByRole('textbox').inputValue()).toBe('Prima riga\nseconda riga');
  await show(again.page, 'Stato');
  expect(await there.getByRole('textbox').inputValue()).toBe('Fatto quasi tutto');
  await show(again.page, 'Soggetti');
  expect(await cell(again.page, 0, 0).textContent()).toContain('PERSONA NUOVA');
  await show(again.page, 'Indicatori');
  expect(await cell(again.page, 0, 0).textContent()).toContain('Misura nuova');
});

test('a block pasted over the end of the phases is one step, undone with the field before it, after a restart too', async () => {
  const { page, folder, archive, close } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A01_01');
  await show(page, 'Dati');
  const shortDescription = main.getByRole('textbox', { name: 'Descrizione sintetica' });
  const before = await shortDescription.inputValue();
  await shortDescription.fill('Cambiata prima di incollare');
  await show(page, 'Fasi');
  const count = await rowCount(page);
  await cell(page, count - 1, DESCRIPTION).click();
  await paste(page, 'Ultima, cambiata\t1/2/26\nNuova uno\t010326\nNuova due\t2.4.2026\n');
  await expect.poll(() => rowCount(page)).toBe(count + 2);
  expect(await cell(page, count + 1, PLANNED_START).textContent()).toContain('02/04/2026');
  await isSaved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => rowCount(page)).toBe(count);
  await page.keyboard.press('Control+y');
  await expect.poll(() => rowCount(page)).toBe(count + 2);
  await close();

  const again = await openArchiveApp(folder, archive);
  await goTo(again.page, '2026_A01_01');
  await show(again.page, 'Fasi');
  await again.page.keyboard.press('Control+z');
  await expect.poll(() => rowCount(again.page)).toBe(count);
  await again.page.keyboard.press('Control+z');
  await show(again.page, 'Dati');
  const restored = again.page.getByRole('main').getByRole('textbox', { name: 'Descrizione sintetica' });
  await expect.poll(() => restored.inputValue()).toBe(before);
});

test('the total of the weights follows them, and its finding leads to them', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A01_01');
  await show(page, 'Fasi');
  await main.getByRole('group', { name: 'Totali' }).getByText('100,00').waitFor();
  await cell(page, 0, WEIGHT).click();
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await main.getByRole('group', { name: 'Totali' }).getByText('95,00').waitFor();
  await show(page, 'Dati');
  await main.locator('summary').getByText('I pesi delle fasi fanno 95,00').click();
  await main.getByRole('button', { name: /^Vai: I pesi/u }).click();
  const focused = page.locator('[role="gridcell"]:focus');
  await expect.poll(() => focused.getAttribute('data-column')).toBe(String(WEIGHT));
});

test('a value is put back from the history', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A01_01');
  await show(page, 'Dati');
  const field = main.getByRole('textbox', { name: 'Descrizione sintetica' });
  const before = await field.inputValue();
  await field.fill('Scritta per sbaglio');
  await isSaved(page);
  await show(page, 'Storia');
  await main.getByText('Scritta per sbaglio').waitFor();
  await main.getByRole('button', { name: /^Ripristina descrizione sintetica/u }).click();
  await main.getByText(/ripristino di descrizione sintetica/u).waitFor();
  await show(page, 'Dati');
  await expect.poll(() => field.inputValue()).toBe(before);
});
