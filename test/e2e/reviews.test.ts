import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { allReviews } from '../../electron/archive/reviews/reviews.ts';
import { allRows } from '../../electron/archive/tables/table.ts';
import { REVIEW_ENTRIES } from '../../electron/archive/tables/tables.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { readOdt } from '../support/read-odt.ts';
import { cell, isSaved, show } from './support/objective-screen.ts';
import { accept, giveBack, look, openObjective, otherOffice, typeInCell } from './support/offices.ts';
import { openSampleApp } from './support/sample-app.ts';
import { tabTo } from './support/tab-to.ts';

test('a check is opened, filled in, closed, printed and undone without a mouse', async () => {
  const { page, choose, folder, archive, close } = await openSampleApp();
  const main = page.getByRole('main');
  await page.keyboard.press('Control+2');
  await main.getByText('Nessuna verifica nel 2026').waitFor();
  await tabTo(page, /^Apri una verifica/u);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('Al 30/06/2026');
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
  const text = join(folder, 'relazione.odt');
  await choose([pdf], [text], [schede]);
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
  await tabTo(page, /^Titolo/u);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Relazione sulla performance 2026');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('relazione.odt').waitFor();
  expect((await readOdt(text)).paragraphs[0]).toBe('Relazione sulla performance 2026');
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

test('two centres answer a check with applications of their own, one of them after it was closed', async () => {
  const office = await openSampleApp();
  const { page, choose, folder } = office;
  const main = page.getByRole('main');
  const sent = join(folder, 'da mandare');
  mkdirSync(sent);
  await page.keyboard.press('Control+2');
  await main.getByRole('button', { name: /^Apri una verifica/u }).click();
  await page.getByRole('menuitem', { name: 'Al 30/06/2026' }).click();
  await choose([sent]);
  await main.getByRole('button', { name: 'Consegna…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Da restituire entro' }).fill('10/07/2099');
  await dialog.getByRole('button', { name: 'Consegna…' }).click();
  await dialog.getByText('uno per centro, da mandare').waitFor();
  await dialog.getByRole('button', { name: 'Chiudi' }).last().click();
  await main.getByText('0 rientrati su 18').waitFor();

  const centres = [
    { name: 'A01', code: '2026_A01_01', words: 'gara deserta', progress: '33' },
    { name: 'B02', code: '2026_B02_01', words: 'troppo tardi', progress: '44' },
  ] as const;
  const back = [];
  for (const { name, code, words, progress } of centres) {
    const centre = await otherOffice();
    const there = centre.page;
    await centre.choose([join(sent, `verifica-2026-06-30-${name}.pegasoz`)], [join(centre.folder, 'centro.pegaso')]);
    await there.getByRole('button', { name: 'Apri pacchetto…' }).click();
    await there.getByRole('dialog').getByRole('button', { name: 'Crea un archivio nuovo…' }).click();
    await there.getByRole('complementary', { name: 'Obiettivi ricevuti' }).waitFor();
    await there.keyboard.press('Control+2');
    await there.getByText('Arrivata con una consegna').waitFor();
    expect(await there.getByRole('button', { name: 'Chiudi…' }).count()).toBe(0);
    await openObjective(there, code);
    await show(there, 'Verifica');
    const issues = there.getByRole('textbox', { name: 'Criticità' });
    await issues.fill(words);
    await issues.blur();
    await isSaved(there);
    await show(there, 'Fasi');
    await typeInCell(there, 0, 4, progress);
    const file = join(centre.folder, `${name}.pegasoz`);
    await giveBack(centre, file);
    back.push(file);
    await centre.close();
  }

  const [first = '', late = ''] = back;
  await look(office, first);
  await accept(page);
  await page.keyboard.press('Control+2');
  await main.getByRole('grid').getByText('gara deserta', { exact: true }).waitFor();
  await main.getByText(/^\d rientrat[oi] su 18/u).waitFor();
  await main.getByRole('button', { name: 'Chiudi…' }).click();
  await dialog.getByText(/^non ancora rientrati: /u).waitFor();
  await dialog.getByRole('button', { name: 'Chiudi la verifica' }).click();
  await main.getByRole('button', { name: 'Riapri…' }).waitFor();

  // What came too late is told and left out; the progress of the phase is live, and taken.
  await look(office, late);
  await page
    .getByRole('region', { name: 'Che cosa succede' })
    .getByText(/1 modifica non consentita/u)
    .waitFor();
  await accept(page);
  await openObjective(page, '2026_B02_01');
  await show(page, 'Fasi');
  await expect.poll(() => cell(page, 0, 4).locator('span').first().textContent()).toBe('44,00');
  await show(page, 'Verifica');
  await expect.poll(() => page.getByRole('textbox', { name: 'Criticità' }).inputValue()).toBe('');
  await main
    .getByText('Dopo la chiusura')
    .or(main.getByRole('button', { name: 'Mostra' }))
    .first()
    .waitFor();
}, 180_000);
