import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { allReviews } from '../../electron/archive/reviews/reviews.ts';
import { allRows } from '../../electron/archive/tables/table.ts';
import { REVIEW_ENTRIES } from '../../electron/archive/tables/tables.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { openSampleApp } from './support/sample-app.ts';
import { tabTo } from './support/tab-to.ts';

test('a check is opened, filled in, closed, printed and undone without a mouse', async () => {
  const { page, choose, folder, archive, close } = await openSampleApp();
  const main = page.getByRole('main');
  await page.keyboard.press('Control+2');
  await main.getByText('Nessuna verifica nel 2026').waitFor();
  await tabTo(page, /^Apri una verifica/u);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Al 30/06/2026' }).waitFor();
  await page.keyboard.press('Enter');
  const grid = main.getByRole('grid', { name: 'Obiettivi della verifica al 30/06/2026' });
  await grid.waitFor();

  await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toMatch(/^2026_/u);
  // Raggiungibile is the last column, Criticità two before it.
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await page.keyboard.type('gara deserta');
  await page.keyboard.press('Enter');
  await grid.getByText('gara deserta', { exact: true }).waitFor();
  expect(await page.getByRole('list', { name: 'Non salvato' }).count()).toBe(0);
  await page.getByRole('contentinfo').getByText('Tutto salvato').waitFor();

  await tabTo(page, /^Chiudi…/u);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^Chiudi la verifica/u);
  await page.keyboard.press('Enter');
  await main.getByRole('button', { name: 'Riapri…' }).waitFor();
  const pdf = join(folder, 'verifica.pdf');
  const schede = join(folder, 'schede.pdf');
  await choose([pdf], [schede]);
  await tabTo(page, /^Stampa…/u);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^Stampa…/u);
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(/^\d+ pagine in 1 file/u)
    .waitFor();
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  await tabTo(page, /^Il documento della verifica/u);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^Stampa…/u);
  await page.keyboard.press('Enter');
  await expect.poll(() => existsSync(schede), { timeout: 10_000 }).toBe(true);
  await page.getByRole('dialog').getByText('schede.pdf').waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await main.getByRole('button', { name: 'Chiudi…' }).waitFor();
  await page.keyboard.press('Control+y');
  await main.getByRole('button', { name: 'Riapri…' }).waitFor();
  await page.keyboard.press('Control+6');
  await main.getByText('verifica al 30/06/2026 chiusa').waitFor();
  await close();

  const { database, close: shut } = openArchive(archive, { ...TEST_AUTHOR, access: 'read' });
  expect(allReviews(database).map(({ date, state }) => [date, state])).toEqual([['2026-06-30', 'closed']]);
  expect(allRows(database, REVIEW_ENTRIES).map(({ issues }) => issues)).toEqual(['gara deserta']);
  shut();
});
