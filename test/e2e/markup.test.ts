import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { markedArchive } from '../support/marked-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openArchiveApp } from './support/sample-app.ts';

/** What a page that took it for markup would run; codes have room for it. */
const MARK = '<img src=x onerror=struck=1>';

/** Nothing ran, nothing was made of it, and it stands on the screen as it was written. */
async function showsText(page: Page, where: string): Promise<void> {
  expect([where, await page.evaluate('window.struck')]).toEqual([where, undefined]);
  expect([where, await page.locator('img[src="x"]').count()]).toEqual([where, 0]);
  await expect.poll(() => page.locator('body').innerText(), { message: where }).toContain(MARK);
}

async function command(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: words }).first().click();
}

test('markup in every field, register and name is shown as it was written, on every screen', async () => {
  const folder = temporaryFolder();
  const path = markedArchive(folder, `${MARK}.pegaso`, MARK);
  const refused = join(folder, `${MARK}.txt`);
  writeFileSync(refused, `Questa non è una scheda ${MARK}.`);
  const { page, choose } = await openArchiveApp(folder, path);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await showsText(page, 'tree');
  expect(await page.title()).toContain(MARK);
  for (let step = 0; step < 40 && (await page.getByRole('tab', { name: /^Fasi [1-9]/u }).count()) === 0; step += 1)
    await page.keyboard.press('Alt+ArrowDown');
  for (const tab of ['Dati', 'Modalità', 'Stato', 'Soggetti', 'Fasi', 'Indicatori', 'Storia']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click();
    await showsText(page, tab);
  }
  await page.getByRole('tab', { name: 'Dati' }).click();
  await page.getByLabel('Descrizione sintetica').fill(`Altra ${MARK}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('onerror');
  await page.getByRole('option').filter({ hasText: MARK }).first().waitFor();
  await showsText(page, 'finder');
  await page.keyboard.press('Escape');
  for (const screen of ['Da guardare', 'Elenchi e anagrafiche', 'Impostazioni', 'Consegne e rientri']) {
    await command(page, screen);
    await showsText(page, screen);
  }
  await command(page, 'Confronta…');
  const dialog = page.getByRole('dialog', { name: 'Confronta due versioni' });
  await dialog.getByRole('button', { name: 'Confronta' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await showsText(page, 'comparison');
  await command(page, 'Importa schede…');
  await choose([refused]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Scegli/u })
    .click();
  await page.getByRole('dialog').getByText(`${MARK}.txt`).first().waitFor();
  await showsText(page, 'a refused file');
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
});

test('a web page dropped on the window leads nowhere and runs nothing', async () => {
  const folder = temporaryFolder();
  const path = markedArchive(folder, 'prova.pegaso', MARK);
  const evil = join(folder, 'pagina.html');
  writeFileSync(evil, '<script>window.struck = 1; document.title = "altra"</script>');
  const { page } = await openArchiveApp(folder, path);
  const [url, title] = [page.url(), await page.title()];
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [evil], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await page.getByRole('alert').getByText('«pagina.html» non è un file da trascinare qui').waitFor();
  expect([page.url(), await page.title(), await page.evaluate('window.struck')]).toEqual([url, title, undefined]);
  expect(page.context().pages()).toHaveLength(1);
  await page.getByRole('region', { name: 'Albero degli obiettivi' }).waitFor();
});
