import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cell, isSaved, show } from './support/objective-screen.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';

const focusedPane = (page: Page) => page.evaluate('document.activeElement.closest("[data-pane]")?.dataset.pane');
const focused = (page: Page) =>
  page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).first();

async function choose(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: words }).click();
}

test('out of every page Esc and Alt+Left lead back to the cell one was in', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await show(page, 'Fasi');
  await cell(page, 1, 2).click();
  const before = await focused(page);
  for (const [words, title] of [
    [/^Da guardare/u, 'Da guardare'],
    [/^Elenchi e anagrafiche/u, 'Elenchi'],
    [/^Impostazioni/u, 'Impostazioni'],
    [/^Consegne e rientri/u, 'Consegne e rientri'],
  ] as const) {
    for (const key of ['Escape', 'Alt+ArrowLeft']) {
      await choose(page, words);
      await page.getByRole('main').getByRole('heading', { name: title }).first().waitFor();
      await expect.poll(() => focusedPane(page), { message: title }).toBe('main');
      await page.keyboard.press(key);
      await expect.poll(() => focused(page), { message: `${key} from ${title}` }).toBe(before);
    }
  }
  // In a grid the first Esc lets Tab out, the second leaves the page.
  await page.keyboard.press('Control+4');
  await expect.poll(() => focused(page)).not.toBe(before);
  await page.getByRole('main').locator('[data-row="0"]:focus').waitFor();
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await expect.poll(() => focused(page)).toBe(before);

  // From page to page, and through objectives, the way back is the way one came.
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => focused(page)).not.toBe(before);
  await choose(page, /^Impostazioni/u);
  await choose(page, /^Elenchi e anagrafiche/u);
  await page.getByRole('main').getByRole('heading', { name: 'Elenchi' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('main').getByRole('heading', { name: 'Impostazioni' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => focused(page)).toBe(before);
});

test('keys go from pane to pane, from tab to tab, save, and make an objective', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await show(page, 'Fasi');
  await cell(page, 1, 2).click();
  const at = await focused(page);
  await page.keyboard.press('F6');
  await expect.poll(() => focusedPane(page)).toBe('preview');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect.poll(() => focusedPane(page)).toBe('tree');
  await page.keyboard.press('F6');
  await expect.poll(() => focused(page)).toBe(at);
  await page.keyboard.press('Shift+F6');
  await expect.poll(() => focusedPane(page)).toBe('tree');

  const tab = page.getByRole('main').getByRole('tab', { selected: true });
  await page.keyboard.press('Control+PageDown');
  await expect.poll(() => tab.textContent()).toMatch(/^Indicatori/u);
  await page.keyboard.press('Control+PageUp');
  await expect.poll(() => tab.textContent()).toMatch(/^Fasi/u);

  await cell(page, 0, 0).click();
  await page.keyboard.type('Scritta a metà');
  await page.keyboard.press('Control+s');
  await page.getByText('È tutto salvato', { exact: false }).waitFor();
  await isSaved(page);
  await page.getByRole('article').getByText('Scritta a metà').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');

  // The menu of the right button copies and pastes as the keys do.
  const source = await cell(page, 1, 0).textContent();
  await cell(page, 1, 0).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Copia/u }).click();
  await cell(page, 2, 0).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Incolla/u }).click();
  await expect.poll(() => cell(page, 2, 0).textContent()).toBe(source);

  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'Nuovo obiettivo' });
  const title = dialog.getByRole('textbox', { name: 'Descrizione estesa' });
  await title.fill('Un titolo');
  await title.press('Enter');
  expect(await title.inputValue()).toBe('Un titolo');
  await dialog.getByRole('textbox', { name: 'Codice' }).fill('2026_NUOVO');
  await title.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => heading(page).textContent()).toBe('Un titolo');
  const again = page.getByRole('textbox', { name: 'Descrizione estesa' });
  await again.press('Enter');
  expect(await again.inputValue()).toBe('Un titolo');
});

test('words are replaced over the archive after a look at every text, and come back in one step', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  const before = await heading(page).textContent();
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: 'Trova e sostituisci' });
  await dialog.getByLabel('Trova').fill('rendere leggibile');
  await dialog.getByLabel('Sostituisci con').fill('Mostrare a tutti');
  await page.keyboard.press('Enter');
  const place = dialog.getByRole('listitem').filter({ hasText: '2026_A01_01' }).first();
  await expect.poll(() => place.textContent()).toMatch(/Rendere leggibileMostrare a tutti/u);
  expect(await heading(page).textContent()).toBe(before);
  await dialog.getByRole('button', { name: 'Sostituisci' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => heading(page).textContent()).toMatch(/^Mostrare a tutti la programmazione/u);
  await page.keyboard.press('Control+z');
  await expect.poll(() => heading(page).textContent()).toBe(before);
});

test('at 1366 by 768 the whole menu is in sight, and the whole hand-out dialog', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const menu = page.getByRole('menu');
  await menu.waitFor();
  expect(
    await menu.evaluate((element) => [
      element.scrollHeight - element.clientHeight,
      element.scrollWidth - element.clientWidth,
    ]),
  ).toEqual([0, 0]);
  const box = await menu.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
  expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);

  // So is all that is asked before objectives are handed out.
  await page.getByRole('menuitem', { name: /^Consegna obiettivi/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Consegna obiettivi' });
  await dialog.getByText(/^Si consegnano/u).waitFor();
  await expect.poll(() => dialog.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
});

test('files dropped on the window open as archive, come in as schede or table, are looked at as package', async () => {
  const { page, folder, archive } = await openSampleApp();
  const session = await page.context().newCDPSession(page);
  const drop = async (...files: string[]) => {
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  };
  const at = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const dialog = page.getByRole('dialog');
  const leave = async () => {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  const [one, two] = [at('una.txt', 'Non è una scheda.'), at('due.txt', 'Nemmeno questa.')];
  await drop(one, two);
  await dialog.getByRole('list', { name: 'File' }).getByText('due.txt').first().waitFor();
  await dialog.getByText('una.txt').first().waitFor();
  await leave();

  await drop(at('fasi.csv', 'Codice obiettivo;Descrizione\n2026_A01_01;Una fase in più\n'));
  await dialog.getByText('Una fase in più').first().waitFor();
  await leave();

  await drop(at('consegna.pegasoz', 'Non è un pacchetto.'));
  await dialog.getByText('consegna.pegasoz', { exact: false }).or(dialog.getByRole('alert')).first().waitFor();
  await leave();

  await drop(one, archive);
  await page.getByRole('alert').getByText('non sono tutti dello stesso tipo').waitFor();

  const other = join(folder, 'altro.pegaso');
  copyFileSync(archive, other);
  await drop(other);
  await expect.poll(() => page.title()).toContain('altro.pegaso');
});
