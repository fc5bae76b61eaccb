import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createArchive } from '../../electron/archive/file/create-archive.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { nestedFormsPdf } from '../support/hostile-pdf.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { barriers } from './support/barriers.ts';
import { focusAtRest } from './support/merge-screen.ts';
import { openArchiveApp } from './support/sample-app.ts';

const VALLECHIARA = new URL('../fixtures/official/schede-vallechiara.txt', import.meta.url);

test('schede come in, come in again unchanged, and differing ones are looked at in a merge', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'vuoto.pegaso');
  createArchive(archive, TEST_AUTHOR).close();
  const [schede, changed, broken] = ['schede.txt', 'cambiate.txt', 'rotte.txt'].map((name) => join(folder, name));
  if (schede === undefined || changed === undefined || broken === undefined) throw new Error('No files');
  const text = readFileSync(VALLECHIARA, 'utf8');
  writeFileSync(schede, text);
  writeFileSync(changed, text.replace(/ 100,00/u, '  40,00').replace('Resta da completare', 'Resta da finire'));
  writeFileSync(broken, 'Questa non è una scheda.');

  const { page, choose } = await openArchiveApp(folder, archive);
  const dialog = page.getByRole('dialog');
  const outcomeOf = (name: string) => dialog.getByRole('listitem').filter({ hasText: name });
  await page.getByRole('button', { name: 'Importa schede' }).click();
  await choose([broken, schede]);
  await dialog.getByRole('button', { name: 'Scegli i file…' }).click();
  await outcomeOf('schede.txt')
    .getByText(/^Obiettivi: \d+ nuovi/u)
    .waitFor();
  await outcomeOf('rotte.txt').getByText('non').first().waitFor();

  await choose([schede]);
  await dialog.getByRole('button', { name: 'Scegli altri file…' }).click();
  await outcomeOf('schede.txt')
    .getByText(/già uguali\.$/u)
    .waitFor();

  await choose([changed]);
  await dialog.getByRole('button', { name: 'Scegli altri file…' }).click();
  await outcomeOf('cambiate.txt').getByText("l'archivio ha già un obiettivo con altri valori").waitFor();
  await outcomeOf('cambiate.txt').getByText('2 valori diversi').click();
  await dialog.getByRole('cell', { name: '40,00' }).waitFor();
  await dialog.getByRole('button', { name: 'Guarda le differenze…' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const merge = page.getByRole('main');
  await merge.getByRole('heading', { name: 'Schede di «cambiate.txt»' }).waitFor();
  await merge.getByText('40,00').first().waitFor();
  await focusAtRest(page);
  // What nothing is against is taken unless the person says otherwise.
  await merge.getByRole('row', { name: /^Stato di attuazione/u }).focus();
  await page.keyboard.press('1');
  await merge.getByRole('row', { name: /^Stato di attuazione, rifiutato qui/u }).waitFor();
  await page.keyboard.press('Control+Enter');
  await merge.getByText("1 modifica rifiutata qui: è rimasto quello che c'era.").waitFor();
  await page.getByText('Annulla: Importazione di cambiate.txt').waitFor();
  await expect.poll(() => page.getByRole('treeitem').count()).toBeGreaterThan(2);

  await page.keyboard.press('Control+z');
  await page.getByText('Annulla: Importazione di schede.txt').waitFor();
});

test('schede that name another municipality come in when the person says so', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'ente.pegaso');
  createArchive(archive, { ...TEST_AUTHOR, municipality: 'Comune di Altrove' }).close();
  const { page, choose } = await openArchiveApp(folder, archive);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Importa schede' }).click();
  await choose([fileURLToPath(VALLECHIARA)]);
  await dialog.getByRole('button', { name: 'Scegli i file…' }).click();
  await dialog.getByText(/le schede sono di «.*», l'archivio è di «Comune di Altrove»/u).waitFor();
  await dialog.getByRole('button', { name: 'Importa lo stesso' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByText(/^Obiettivi: \d+ nuovi/u).waitFor();
});

test('the doubts of an import stay among the findings until somebody says that they were looked at', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'vuoto.pegaso');
  createArchive(archive, TEST_AUTHOR).close();
  const schede = join(folder, 'schede.txt');
  writeFileSync(schede, readFileSync(VALLECHIARA, 'utf8'));
  const { page, choose } = await openArchiveApp(folder, archive);
  await page.getByRole('button', { name: 'Importa schede' }).click();
  const dialog = page.getByRole('dialog');
  await choose([schede]);
  await dialog.getByRole('button', { name: 'Scegli i file…' }).click();
  await dialog.getByText('Letto così, da controllare').click();
  await dialog.getByText('Restano tra le cose da guardare').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /da guardare$/u }).click();
  const main = page.getByRole('main');
  await main.getByRole('combobox', { name: 'Quali mostrare' }).click();
  await page.getByRole('option', { name: 'Dubbi di importazioni (16)' }).click();
  const doubts = main.getByRole('button', { name: /^Ho controllato: /u });
  await expect.poll(() => doubts.count()).toBe(16);
  expect(await barriers(page, 'dubbi di importazioni')).toEqual([]);
  await doubts.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => doubts.count()).toBe(15);
  await page.getByText('Annulla: un dubbio controllato').waitFor();
  await main.getByRole('button', { name: 'Ho controllato un file' }).click();
  await page.getByRole('menuitem', { name: 'schede.txt: 15 dubbi' }).click();
  await expect.poll(() => doubts.count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByText('Annulla: un dubbio controllato').waitFor();
  await expect.poll(() => doubts.count()).toBe(15);

  const phase = main.getByRole('button', { name: /^Vai: Fase .*Inizio Effettivo/u }).first();
  await phase.click();
  await main.getByRole('tab', { name: /^Fasi/u, selected: true }).waitFor();
});

test('a file that takes long is given up by its button or by Esc, and nothing of it comes in', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'vuoto.pegaso');
  createArchive(archive, TEST_AUTHOR).close();
  const slow = join(folder, 'lento.pdf');
  writeFileSync(slow, nestedFormsPdf(12));
  const { page, choose } = await openArchiveApp(folder, archive);
  const before = readFileSync(archive);
  await page.getByRole('button', { name: 'Importa schede' }).click();
  const dialog = page.getByRole('dialog');
  for (const giveUp of [
    () => dialog.getByRole('region', { name: 'Lettura dei file' }).getByRole('button', { name: 'Annulla' }).click(),
    () => page.keyboard.press('Escape'),
  ]) {
    await choose([slow]);
    await dialog.getByRole('button', { name: /^Scegli/u }).click();
    await dialog.getByText('Lettura dei file').waitFor();
    await giveUp();
    await dialog
      .getByRole('listitem')
      .filter({ hasText: 'lento.pdf' })
      .getByText('Annullato: niente è cambiato.')
      .waitFor();
    await dialog.getByText('Lettura dei file').waitFor({ state: 'hidden' });
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(readFileSync(archive).equals(before)).toBe(true);
});
