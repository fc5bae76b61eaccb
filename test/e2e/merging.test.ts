import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { focusAtRest } from './support/merge-screen.ts';
import { returnedSample } from './support/returned-sample.ts';
import { goTo, openArchiveApp } from './support/sample-app.ts';

async function takeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Apri pacchetto…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Guarda che cosa cambia' }).click();
}

test('a return with a conflict is taken in by keyboard, undone, and taken in again', async () => {
  const folder = temporaryFolder();
  const { archive, file, code } = await returnedSample(folder);
  const { page, choose } = await openArchiveApp(folder, archive);
  const main = page.getByRole('main');
  await goTo(page, code);
  const title = main.getByRole('textbox', { name: 'Descrizione estesa' });
  const mine = await title.inputValue();

  await choose([file]);
  await takeIn(page);
  await main.getByRole('heading', { name: /^Rientro da «Settore Servizi»/u }).waitFor();
  const sum = main.getByRole('region', { name: 'Che cosa succede' });
  await sum.getByText('1 conflitto da decidere: resta come mio e rimane elencato').waitFor();
  await main.getByRole('row', { name: /^Stato di attuazione, cambiato/u }).waitFor();

  await page.keyboard.press('n');
  const conflict = main.getByRole('row', { name: /^Descrizione estesa, conflitto/u });
  await expect.poll(() => conflict.evaluate((row) => row.matches(':focus'))).toBe(true);
  await page.keyboard.press('2');
  await main.getByRole('button', { name: 'Loro', pressed: true }).waitFor();

  // Another screen is looked at meanwhile: the merge waits as it was left.
  await page.keyboard.press('Alt+ArrowDown');
  await main.getByText(/^In sospeso: Rientro da/u).waitFor();
  await main.getByRole('button', { name: "Torna all'unione" }).click();
  await main.getByRole('row', { name: /^Descrizione estesa, conflitto deciso: loro/u }).waitFor();
  await main.getByRole('listbox').focus();
  await page.keyboard.press('Control+Enter');
  await main.getByRole('heading', { name: /^Accolto: Rientro da/u }).waitFor();
  await page.getByRole('contentinfo').getByText('Annulla: rientro da Settore Servizi').waitFor();
  await main.getByRole('button', { name: 'Annulla' }).click();
  await main.getByRole('heading', { name: /^Annullato: Rientro da/u }).waitFor();
  await main.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await goTo(page, code);
  await expect.poll(() => title.inputValue()).toBe(mine);

  await choose([file]);
  await takeIn(page);
  await main.getByRole('heading', { name: /^Rientro da/u }).waitFor();
  await focusAtRest(page);
  await main.getByRole('listbox').focus();
  await page.keyboard.press('Control+Enter');
  await main.getByText(/1 conflitto non deciso è rimasto come mio/u).waitFor();
  await choose([file]);
  await takeIn(page);
  await main.getByText(/Questo rientro è già stato accolto/u).waitFor();
  await main.getByRole('heading', { name: /^Nessuna differenza/u }).waitFor();
});

test('one change of a return is refused and another gets a third value, by the keys alone', async () => {
  const folder = temporaryFolder();
  const { archive, file, code } = await returnedSample(folder);
  const { page, choose } = await openArchiveApp(folder, archive);
  const main = page.getByRole('main');
  await choose([file]);
  await takeIn(page);
  const report = main.getByRole('row', { name: /^Stato di attuazione/u });
  await report.waitFor();
  await focusAtRest(page);
  await main.getByRole('listbox').focus();
  await page.keyboard.press('Enter');
  const reached = (row: ReturnType<Page['getByRole']>) => () => row.evaluate((one) => one.matches(':focus'));
  const title = main.getByRole('row', { name: /^Descrizione estesa/u });
  await expect.poll(reached(title)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect.poll(reached(report)).toBe(true);
  await page.keyboard.press('1');
  await main.getByRole('row', { name: /^Stato di attuazione, rifiutato qui/u }).waitFor();
  await page.keyboard.press('n');
  await expect.poll(reached(title)).toBe(true);
  await page.keyboard.press('3');
  const field = main.getByRole('textbox', { name: 'Altro valore per Descrizione estesa' });
  await field.fill('Un titolo che non è di nessuno dei due');
  await page.keyboard.press('Control+Enter');
  await main.getByRole('row', { name: /^Descrizione estesa, deciso: altro valore/u }).waitFor();
  await expect.poll(reached(title)).toBe(true);
  await page.keyboard.press('Control+Enter');
  await main.getByText("1 modifica rifiutata qui: è rimasto quello che c'era.").waitFor();
  await main.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await goTo(page, code);
  const written = main.getByRole('textbox', { name: 'Descrizione estesa' });
  await expect.poll(() => written.inputValue()).toBe('Un titolo che non è di nessuno dei due');
});
