import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pegaso } from '../support/pegaso-cli.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Stampa' });
const countOf = (page: Page) => page.getByRole('dialog').locator('output');

test('the dialog prints the bytes of the command line, and does with the file what is asked', async () => {
  const { page, choose, opened, folder, archive } = await openSampleApp();
  const [ours, theirs] = [join(folder, 'finestra.pdf'), join(folder, 'riga.pdf')];
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByLabel('Descrizione sintetica').fill('biblioteca');
  await page.getByLabel('Data di elaborazione', { exact: true }).fill('2/3/26');
  await page.getByLabel('Numeri di pagina').check();
  await expect.poll(() => countOf(page).textContent()).toMatch(/^Si stampa(no \d+)? (una )?sched/u);
  await choose([ours]);
  await page.getByRole('button', { name: 'Stampa…' }).click();
  await panelOf(page).getByRole('button', { name: 'Apri' }).click();
  await expect.poll(opened).toEqual([ours]);
  const selection = ['--plan', 'DUP_2025_2027', '--year', '2026', '--level', 'PEG', '--text', 'biblioteca'];
  const asked = ['--archive', archive, '--date', '2026-03-02', '--page-numbers', '--out', theirs];
  expect((await pegaso('print', ...selection, ...asked)).code).toBe(0);
  expect(readFileSync(ours).equals(readFileSync(theirs))).toBe(true);

  await panelOf(page).getByRole('button', { name: 'Chiudi' }).click();
  await page.keyboard.press('Control+p');
  expect(await page.getByRole('dialog').getByLabel('Descrizione sintetica').inputValue()).toBe('biblioteca');
  expect(await page.getByLabel('Numeri di pagina').isChecked()).toBe(true);
  await page.keyboard.press('Escape');

  await goTo(page, '2026_A01_01');
  await page.keyboard.press('Control+Shift+p');
  const alone = page.getByRole('dialog').getByLabel('Solo questo obiettivo: 2026_A01_01');
  await expect.poll(() => alone.evaluate((element) => element.matches(':focus:checked'))).toBe(true);
  await expect.poll(() => countOf(page).textContent()).toBe('Si stampa una scheda');
});

test('one file per centre, counted before and listed after', async () => {
  const { page, choose, folder } = await openSampleApp();
  await page.keyboard.press('Control+p');
  await page.getByLabel('Uno per centro').check();
  await expect.poll(() => countOf(page).textContent()).toBe('Si stampano 18 schede');
  await choose([join(folder, 'schede.pdf')]);
  await page.keyboard.press('Enter');
  await panelOf(page).getByText('Stampate 18 schede').waitFor();
  const printed = readdirSync(folder).filter((name) => name.startsWith('schede-'));
  expect(printed.length).toBeGreaterThan(5);
  await panelOf(page)
    .getByText(`altri ${printed.length - 1} file`)
    .waitFor();
});

test('a refusal stays in the dialog, and giving up choosing changes nothing', async () => {
  const { page, choose, folder } = await openSampleApp();
  const precious = join(folder, 'relazione.pdf');
  writeFileSync(precious, 'non è un PDF');
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog');
  await choose([precious], null);
  await dialog.getByRole('button', { name: 'Stampa…' }).click();
  await dialog.getByRole('alert').getByText('esiste già e non è un PDF').waitFor();
  expect(readFileSync(precious, 'utf8')).toBe('non è un PDF');
  await dialog.getByRole('button', { name: 'Stampa…' }).click();
  await expect.poll(() => dialog.getByRole('alert').count()).toBe(0);
  expect(await dialog.count()).toBe(1);

  await dialog.getByLabel('Data di elaborazione', { exact: true }).fill('31/2/26');
  await dialog.getByRole('button', { name: 'Stampa…' }).click();
  await dialog.getByText('non è un giorno del calendario').waitFor();
  await dialog.getByLabel('Data di elaborazione', { exact: true }).fill('oggi');
  await dialog.getByLabel('Descrizione sintetica').fill('parola che non c’è');
  await expect.poll(() => countOf(page).textContent()).toMatch(/^Nessun obiettivo corrisponde/u);
  await choose([join(folder, 'niente.pdf')]);
  await dialog.getByRole('button', { name: 'Stampa…' }).click();
  await dialog.getByRole('alert').getByText('Nessun obiettivo corrisponde').waitFor();
  expect(existsSync(join(folder, 'niente.pdf'))).toBe(false);
});
