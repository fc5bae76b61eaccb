import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { selectedObjectives } from '../../electron/archive/objectives/selected-objectives.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { updateRow } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../electron/archive/tables/tables.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goTo, openArchiveApp } from './support/sample-app.ts';

/** The archive and what SQLite has beside it, in short. */
function bytesOf(path: string): string {
  const hash = createHash('sha256');
  for (const file of [path, `${path}-wal`]) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Opens the sample while another program has it to write. */
async function openHeldSample() {
  const folder = temporaryFolder();
  const path = join(folder, 'esempio.pegaso');
  buildSample(path, TEST_AUTHOR);
  const other = openArchive(path, TEST_AUTHOR);
  const [id] = selectedObjectives(other.database, { level: 'PEG' });
  if (id === undefined) throw new Error('The sample has no objective');
  inTransaction(other, 'sintesi cambiata', (db) =>
    updateRow(db, OBJECTIVES, id, { shortDescription: 'Cambiata da altri' }),
  );
  onTestFinished(() => other.close());
  // At rest the other program brings what it wrote into the file; nothing of the archive moves any more then.
  await expect.poll(() => readFileSync(path).includes('Cambiata da altri'), { timeout: 10_000 }).toBe(true);
  const app = await openArchiveApp(folder, path);
  const said: string[] = [];
  app.page.on('pageerror', (error) => said.push(error.message));
  app.page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  return { ...app, folder, path, said };
}

/** Fields of the middle of the window that can be changed, by their names. */
async function writableFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(`
    [...document.querySelectorAll('main :is(input, textarea, select, [contenteditable])')]
      .filter((field) => !field.readOnly && !field.disabled && field.checkVisibility())
      .map((field) => field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.outerHTML)
  `);
}

const enabledButtons = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('button', { disabled: false })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''));

/** Looking for something and how the window looks are no data of the archive. */
const OF_THE_WINDOW =
  /^(?:Cerca|Quali|Filtra|Chiaro|Scuro|Come il computer|Grandezza dei testi|Una riga di testo|Due righe di testo|Campo|Di quale centro)/u;
const WRITES = /^(?:Nuov|Aggiungi|Elimina|Duplica|Unisci|Correggi|Ripristina|Sposta|Importa|Crea)/u;

async function writesNothingHere(page: Page, where: string): Promise<void> {
  expect(
    (await writableFields(page)).filter((name) => !OF_THE_WINDOW.test(name)),
    where,
  ).toEqual([]);
  expect(
    (await enabledButtons(page)).filter((name) => WRITES.test(name)),
    where,
  ).toEqual([]);
}

test('nothing of an archive opened to read can be written, in any panel, and the reason is told', async () => {
  const { page, path, said } = await openHeldSample();
  const before = bytesOf(path);
  const main = page.getByRole('main');
  const bar = page.getByRole('contentinfo');
  await bar.getByText(/^Sola lettura: .*già aperto da un altro programma/u).waitFor();
  expect(await bar.getByText(/^Annulla:/u).count()).toBe(0);

  await goTo(page, '2026_A01_01');
  for (const tab of ['Dati', 'Modalità', 'Stato', 'Soggetti', 'Fasi', 'Indicatori', 'Storia']) {
    await main.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click();
    await main.getByRole('tabpanel').waitFor();
    await writesNothingHere(page, tab);
    const cell = main.locator('[data-row="0"][data-column="0"]');
    if ((await cell.count()) === 0) continue;
    const text = await cell.textContent();
    await cell.click();
    for (const key of [
      'x',
      'F2',
      'Delete',
      'Control+d',
      'Control+Delete',
      'Control+Enter',
      'Control+Shift+ArrowDown',
    ]) {
      await page.keyboard.press(key);
    }
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'incollato');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }`);
    await page.getByText('Questo archivio è in sola lettura.').first().waitFor({ state: 'attached' });
    expect(await cell.textContent(), tab).toBe(text);
    await writesNothingHere(page, tab);
  }

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  for (const name of [/^Nuovo obiettivo/u, /^Importa schede/u, /^Copia di sicurezza/u, /^Annulla/u, /^Ripeti/u]) {
    expect(await page.getByRole('menuitem', { name }).getAttribute('data-disabled'), String(name)).toBe('true');
  }
  await page.keyboard.press('Escape');
  await main.getByRole('heading').first().click();
  await page.keyboard.press('Control+z');
  await page
    .getByRole('alert')
    .getByText(/solo leggere/u)
    .first()
    .waitFor();

  for (const screen of [/^Elenchi/u, /^Impostazioni/u, /^Da guardare/u]) {
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: screen }).click();
    await main.getByRole('heading').first().waitFor();
    const tabs = main.getByRole('tab');
    for (let index = 0; index < Math.max(await tabs.count(), 1); index += 1) {
      if ((await tabs.count()) > 0) await tabs.nth(index).click();
      const first = main.getByRole('option').first();
      if ((await first.count()) > 0) await first.click();
      await writesNothingHere(page, `${screen} ${index}`);
    }
  }
  expect(bytesOf(path)).toBe(before);
  expect(said).toEqual([]);
});

test('an archive opened to read is previewed, searched and printed', async () => {
  const { page, path, folder, said, choose, opened } = await openHeldSample();
  const before = bytesOf(path);
  await goTo(page, '2026_A01_01');
  await page
    .getByRole('article', { name: /^Pagina 1 /u })
    .locator('canvas')
    .waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('biblioteca');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  const pdf = join(folder, 'schede.pdf');
  await choose([pdf]);
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('button', { name: 'Stampa…' }).click();
  await page.getByRole('complementary', { name: 'Stampa' }).getByRole('button', { name: 'Apri' }).click();
  await expect.poll(opened).toEqual([pdf]);
  expect(readFileSync(pdf).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(bytesOf(path)).toBe(before);
  expect(said).toEqual([]);
});
