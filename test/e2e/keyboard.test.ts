import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startApp } from '../support/app/start-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';
import { tabTo } from './support/tab-to.ts';

test('from the start screen to a printed change, without a mouse', async () => {
  const folder = temporaryFolder();
  const { page, choose, opened, close } = await startApp({ archiveFolder: folder });
  page.setDefaultTimeout(10_000);
  const path = join(folder, 'schede.pdf');
  await page.getByRole('button', { name: /esempio/u }).waitFor();
  await tabTo(page, /esempio/u);
  await page.keyboard.press('Enter');
  await page.getByRole('tree').waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('2026_A01_01');
  await page.getByRole('option').filter({ hasText: '2026_A01_01' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /^Dati/u }).waitFor();

  await tabTo(page, /^Dati/u);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fase scritta senza mouse');
  await page.keyboard.press('Enter');
  await page.getByRole('article').getByText('Fase scritta senza mouse').first().waitFor({ state: 'attached' });

  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByText('Si stampano 18 schede').waitFor();
  await choose([path]);
  await tabTo(page, /^Stampa…/u);
  await page.keyboard.press('Enter');
  await page.getByText('Stampate 18 schede').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('Apri');
  await page.keyboard.press('Enter');
  await expect.poll(opened).toEqual([path]);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Scorciatoie da tastiera' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await tabTo(page, /^Stampare/u);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Che cosa stampare' }).waitFor();
  await page.keyboard.press('Escape');
  await close();
});

test('Alt and the down arrow open the calendar of a date that is written, and elsewhere the next objective', async () => {
  const { page } = await openSampleApp();
  const code = page.getByRole('main').getByText('2026_A01_01', { exact: true });
  await goTo(page, '2026_A01_01');
  await page.getByRole('tab', { name: /^Fasi/u }).click();
  await page.locator('[data-row="0"][data-column="1"]').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('button', { name: 'Mese precedente' }).waitFor();
  expect(await code.count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  await code.waitFor({ state: 'detached' });
  // The next objective is on screen with the same tab, the focus in the same cell; on a field, in the same field.
  const place = () =>
    page.evaluate(`(() => {
      const { activeElement: element } = document;
      const { row, column } = element.dataset;
      return row === undefined ? element.closest('[data-field]')?.dataset.field ?? element.tagName : row + ',' + column;
    })()`);
  await expect.poll(place).toBe('0,1');
  await page.getByRole('tab', { name: /^Dati/u }).click();
  await page.getByRole('combobox', { name: 'Responsabile' }).focus();
  const title = page.getByRole('main').getByRole('heading', { level: 2 });
  const before = await title.textContent();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => title.textContent()).not.toBe(before);
  await expect.poll(place).toBe('responsibleId');
});

test('a dialog gives the focus back to what had it, and a new objective takes it where one goes on', async () => {
  const { page } = await openSampleApp();
  const focused = () =>
    page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
  await goTo(page, '2026_A01_01');
  await page.getByRole('tab', { name: /^Fasi/u }).click();
  await page.locator('[data-row="1"][data-column="3"]').click();
  const cell = await focused();
  for (const key of ['Control+p', 'F1', '?']) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused, { message: key }).toBe(cell);
  }
  await page.getByRole('button', { name: 'Menu', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Nuovo obiettivo/u }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nuovo obiettivo' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('Menu');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Nuovo obiettivo/u }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Centro di responsabilità' }).fill('B01');
  await page
    .getByRole('option', { name: /^B01/u, selected: false })
    .and(page.locator('[data-combobox-selected]'))
    .waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Codice' }).inputValue()).toMatch(/^2026_B01_/u);
  await dialog.getByRole('button', { name: 'Crea' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const field = page.getByRole('textbox', { name: 'Descrizione sintetica' });
  await expect.poll(() => field.evaluate((element) => element.matches(':focus'))).toBe(true);
});
