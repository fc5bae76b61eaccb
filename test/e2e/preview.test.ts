import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, openSampleApp } from './support/sample-app.ts';

const paneOf = (page: Page) => page.getByRole('region', { name: 'Anteprima della scheda' });
const pageOf = (page: Page, number: number) =>
  paneOf(page).getByRole('article', { name: new RegExp(`^Pagina ${number} `, 'u') });

/** Notes whether the first page was ever without a drawing, from now on. */
async function watchForFlicker(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(`
    window.flickered = false;
    const paper = document.querySelector('article');
    const look = () => { window.flickered ||= !paper.isConnected || paper.querySelector('canvas') === null; };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  `);
  return async () => (await page.evaluate('window.flickered')) === true;
}

test('the page follows what is saved, without going blank, and its words can be read', async () => {
  const { page } = await openSampleApp();
  await paneOf(page).getByText('Nessuna scheda da mostrare').waitFor();
  await goTo(page, '2026_A01_01');
  await pageOf(page, 1).locator('canvas').waitFor();
  await pageOf(page, 1).getByText('2026_A01_01').first().waitFor();
  const flickered = await watchForFlicker(page);
  await page.getByLabel('Descrizione estesa').fill('Un titolo nuovo di zecca');
  await pageOf(page, 1).getByText('Un titolo nuovo di zecca').first().waitFor();
  expect(await flickered()).toBe(false);
  await page.keyboard.press('Tab');
  await page.getByText('Tutto salvato').waitFor();
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+z');
  await pageOf(page, 1).getByText('Rendere leggibile').first().waitFor();
});

test('pages are turned and sized, by pointer and by keyboard, and the pane is folded', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await paneOf(page).getByText('pag. 1 di 3').waitFor();
  await paneOf(page).getByRole('button', { name: 'Pagina successiva' }).click();
  await paneOf(page).getByText('pag. 2 di 3').waitFor();
  const pages = paneOf(page).getByRole('region', { name: 'Pagine della scheda' });
  await pages.focus();
  await page.keyboard.press('End');
  await paneOf(page).getByText('pag. 3 di 3').waitFor();
  const narrow = (await pageOf(page, 1).boundingBox())?.width ?? 0;
  for (const key of ['+', '+']) await page.keyboard.press(key);
  await paneOf(page).getByText('75%').waitFor();
  await expect.poll(async () => (await pageOf(page, 1).boundingBox())?.width).toBeGreaterThan(narrow * 1.8);
  await page.keyboard.press('0');
  await expect.poll(async () => (await pageOf(page, 1).boundingBox())?.width).toBe(narrow);
  // With the wheel too; what is clicked on the page is then ready to be written.
  await pageOf(page, 1).hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await pageOf(page, 1).boundingBox())?.width).toBeGreaterThan(narrow);
  await pages.focus();
  await page.keyboard.press('0');
  await pages.evaluate((element) => element.scrollTo({ top: 0 }));
  await pageOf(page, 1).getByText('Rendere leggibile').first().click();
  await expect.poll(() => page.evaluate('document.activeElement.closest("[data-field]")?.dataset.field')).toBe('title');
  await page.keyboard.press('Control+3');
  await expect.poll(() => paneOf(page).count()).toBe(0);
  await page.keyboard.press('Control+3');
  await pageOf(page, 1).locator('canvas').waitFor();
});

test('pages that are left before they are drawn leave no error behind', async () => {
  const { page } = await openSampleApp();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await goTo(page, '2026_A01_01');
  await pageOf(page, 1).locator('canvas').waitFor();
  const pages = paneOf(page).getByRole('region', { name: 'Pagine della scheda' });
  await pages.focus();
  for (let turn = 0; turn < 20; turn += 1) await page.keyboard.press(turn % 2 === 0 ? '+' : '-');
  for (let turn = 0; turn < 20; turn += 1) await page.keyboard.press('Alt+ArrowDown');
  await page.getByText('Tutto salvato').waitFor();
  await page.waitForTimeout(500);
  expect(errors).toEqual([]);
});

test('where letters leave room for one pane beside the objective, Ctrl+3 shows it and Ctrl+1 the tree', async () => {
  const { page } = await openSampleApp();
  const tree = page.getByRole('region', { name: 'Albero degli obiettivi' });
  await goTo(page, '2026_A01_01');
  await paneOf(page).waitFor();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control++');
  await paneOf(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+3');
  await pageOf(page, 1).locator('canvas').waitFor();
  await page.getByRole('status').getByText("Anteprima: si vede al posto dell'albero.").waitFor({ state: 'attached' });
  expect(await tree.count()).toBe(0);
  await page.keyboard.press('Control+1');
  await tree.waitFor();
  expect(await paneOf(page).count()).toBe(0);
  for (const key of ['Control+3', 'Control+3']) await page.keyboard.press(key);
  await tree.waitFor();
});

test('with letters at 200 % three rows of a grid are in sight under what stands above them', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_B01_01');
  await page.getByRole('tab', { name: /^Fasi/u }).click();
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Control++');
  const third = page.getByRole('main').locator('[data-row="2"][data-column="0"]');
  const clearOfFoot = async () => {
    const [box, foot] = [await third.boundingBox(), await page.getByRole('contentinfo').boundingBox()];
    return (foot?.y ?? 0) - (box?.y ?? 0) - (box?.height ?? 0);
  };
  await expect.poll(clearOfFoot).toBeGreaterThan(0);
});
