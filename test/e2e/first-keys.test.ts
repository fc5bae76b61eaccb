import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSampleApp } from './support/sample-app.ts';

/** Lets what the page puts off until it is free come half a second apart: on a laptop that is busy keys are pressed in between. */
const delayTurns = (page: Page) =>
  page.evaluate(`{
    const later = window.setTimeout.bind(window);
    let turns = 0;
    window.setTimeout = (work, wait, ...rest) => later(work, wait > 0 ? wait : 500 * turns++, ...rest);
  }`);

const focused = (page: Page) => page.evaluate('document.activeElement?.textContent');

test('in a menu that has just opened the arrows lead on, however busy the page is', async () => {
  const { page } = await openSampleApp();
  await page.getByRole('treeitem').filter({ hasText: 'DUP_01' }).first().click();
  await page.getByText('Tutto salvato').waitFor();
  await delayTurns(page);
  await page.keyboard.press('Shift+F10');
  await expect.poll(() => focused(page)).toBe('Nuovo obiettivo sotto…');
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(2_000);
  expect(await focused(page)).toBe('Duplica…');
});

test('in a dialog that has just opened Tab leads on, however busy the page is', async () => {
  const { page } = await openSampleApp();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await delayTurns(page);
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
  const first = await page.evaluate('document.activeElement.outerHTML');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(2_000);
  expect(await page.evaluate('document.activeElement.outerHTML')).not.toBe(first);
});
