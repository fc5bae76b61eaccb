import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addSampleYear } from '../../electron/archive/sample/add-sample-year.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { pegaso } from '../support/pegaso-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { variedArchive } from '../support/varied-archive.ts';
import { barriers } from './support/barriers.ts';
import { goTo, openArchiveApp, openSampleApp } from './support/sample-app.ts';

test('by the keyboard from Ctrl+K to the time plan of a closed check, the bytes of the command line', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'campione.pegaso');
  buildSample(archive, TEST_AUTHOR);
  addSampleYear(archive, TEST_AUTHOR);
  const { page, choose, opened } = await openArchiveApp(folder, archive);
  const [ours, theirs] = [join(folder, 'finestra.pdf'), join(folder, 'riga.pdf')];
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cronoprogramma');
  // Objectives that speak of one come first.
  const command = page.getByRole('option', { name: /Cronoprogramma…/u });
  await command.waitFor();
  while ((await command.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Stampa il cronoprogramma' });
  await expect
    .poll(() =>
      dialog.getByRole('radio', { name: 'Cronoprogramma' }).evaluate((element) => element.matches(':focus:checked')),
    )
    .toBe(true);
  await dialog.getByRole('combobox', { name: 'Dati' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: /verifica al 30\/06\/2026/u }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Sintesi').focus();
  await page.keyboard.press('Space');
  await choose([ours]);
  await page.keyboard.press('Enter');
  await dialog.getByText('Scritto finestra.pdf').waitFor();
  await dialog.getByRole('button', { name: 'Apri' }).click();
  await expect.poll(opened).toEqual([ours]);
  const asked = ['--archive', archive, '--kind', 'gantt', '--of', '2026-06-30', '--summary', '--out', theirs];
  expect(await pegaso('report', ...asked)).toMatchObject({ code: 0 });
  expect(readFileSync(ours).equals(readFileSync(theirs))).toBe(true);
});

test('the print dialog leads to the list, which is written as a workbook; the preview shows the papers of the objective', async () => {
  const { page, choose, folder } = await openSampleApp();
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByLabel('Elenco obiettivi').click();
  const dialog = page.getByRole('dialog', { name: "Stampa l'elenco degli obiettivi" });
  await dialog.getByLabel('Con i pesi').check();
  await dialog.getByLabel('OpenDocument (.ods)').check();
  expect(await barriers(page, 'elenco', '[role=dialog]')).toEqual([]);
  await choose([join(folder, 'elenco.ods')]);
  await dialog.getByRole('button', { name: 'Stampa…' }).click();
  await dialog.getByText('18 obiettivi.').waitFor();
  await page.keyboard.press('Escape');
  await goTo(page, '2026_A01_01');
  await page.getByText('Elenco del centro', { exact: true }).click();
  const pages = page.getByRole('region', { name: "Pagine dell'elenco" });
  await pages.getByText('ELENCO OBIETTIVI', { exact: true }).waitFor();
  await page.getByText('Cronoprogramma', { exact: true }).click();
  expect(await barriers(page, 'anteprima')).toEqual([]);
  await page.getByRole('region', { name: 'Pagine del cronoprogramma' }).getByText('CRONOPROGRAMMA').first().waitFor();
});

test('the print dialog offers the versions of the plan: schede as one has them, the bytes of the command line', async () => {
  const folder = temporaryFolder();
  const archive = variedArchive(join(folder, 'campione.pegaso'), 'Testo variato');
  const { page, choose } = await openArchiveApp(folder, archive);
  const [ours, theirs] = [join(folder, 'finestra.pdf'), join(folder, 'riga.pdf')];
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Stampa le schede' });
  await dialog.getByRole('combobox', { name: 'Dati' }).click();
  await page.getByRole('option', { name: 'Della versione del 01/02/2026 (Delibera di Giunta n. 12)' }).click();
  await dialog.getByText("Gli obiettivi del PEG, com'erano allora").waitFor();
  expect(await barriers(page, 'stampa di una versione', '[role=dialog]')).toEqual([]);
  await choose([ours]);
  await dialog.getByRole('button', { name: 'Stampa…' }).click();
  await page
    .getByRole('complementary', { name: 'Stampa' })
    .getByText(/finestra\.pdf/u)
    .waitFor();
  expect(await pegaso('print', '--archive', archive, '--of', '1', '--out', theirs)).toMatchObject({ code: 0 });
  expect(readFileSync(ours).equals(readFileSync(theirs))).toBe(true);
});
