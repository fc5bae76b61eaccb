import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSampleApp } from './support/sample-app.ts';
import '../support/app/require-build.ts';

const cell = (page: Page, row: number, column: number) =>
  page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
/** Row and column of the cell that has the focus. */
const focus = async (page: Page) => {
  const focused = page.locator(':focus');
  return `${await focused.getAttribute('data-row')},${await focused.getAttribute('data-column')}`;
};
/** Column of the progress, after that of the objective. */
const PROGRESS = 5;

/** What a controller writes on 30 June: the progress of these phases, as they stand one below the other. */
const JUNE = [
  ['50', 7],
  ['100', 4],
  ['25', 3],
  ['61', 6],
] as const;

test('the progress of 20 phases of 8 objectives is written with 60 keys at most, and each of them leads to its objective', async () => {
  const { page, archive, close } = await openSampleApp();
  let keys = 0;
  const press = async (...strokes: readonly string[]) => {
    for (const stroke of strokes) await page.keyboard.press(stroke);
    keys += strokes.length;
  };
  const times = (count: number, stroke: string) => Array.from({ length: count }, () => stroke);
  await press('Control+4');
  await expect.poll(() => focus(page)).toBe('0,0');
  await press(...times(PROGRESS, 'ArrowRight'));
  for (const [value, rows] of JUNE) {
    await press(...value, 'Enter', 'ArrowUp', ...times(rows - 1, 'Shift+ArrowDown'), 'Control+d');
    if (rows !== JUNE.at(-1)?.[1]) await press(...times(rows, 'ArrowDown'));
  }
  expect(keys).toBeLessThanOrEqual(60);
  // The last six: 366 in all.
  await page.getByText('6 celle · numeri 6 · somma 366,00 · media 61,00').waitFor();
  await page.getByText('Tutto salvato').waitFor();

  // It is looked for, sorted, and led to its objective and back, with the keys.
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.type('= 25');
  await page.getByText(/in vista 3$/u).waitFor();
  await page.keyboard.press('Enter');
  const [row = '0'] = (await focus(page)).split(',');
  const code = await cell(page, Number(row), 0).textContent();
  await page.keyboard.press('Control+g');
  await page.getByRole('main').getByText(String(code), { exact: true }).waitFor();
  await page.getByRole('tab', { name: /^Fasi/u, selected: true }).waitFor();
  await page.keyboard.press('Control+4');
  await expect.poll(() => focus(page)).toBe(`${row},${PROGRESS}`);
  await page.getByRole('button', { name: 'Mostra tutto' }).click();
  await expect.poll(() => focus(page)).toMatch(new RegExp(`,${PROGRESS}$`, 'u'));

  // The last run is what was typed and what was filled: two steps, taken back in the grid one is in.
  for (const step of ['Control+Home', ...times(14, 'ArrowDown'), ...times(PROGRESS, 'ArrowRight')])
    await page.keyboard.press(step);
  await expect.poll(() => cell(page, 15, PROGRESS).textContent()).toContain('61,00');
  await page.keyboard.press('Control+z');
  await expect.poll(() => cell(page, 15, PROGRESS).textContent()).not.toContain('61,00');
  expect(await cell(page, 14, PROGRESS).textContent()).toContain('61,00');
  await page.keyboard.press('Control+z');
  await expect.poll(() => cell(page, 14, PROGRESS).textContent()).not.toContain('61,00');
  await page.getByRole('heading', { name: 'Fasi' }).waitFor();

  // The row that one left for its objective is taken away there: the grid begins at another.
  await page.keyboard.press('Control+g');
  await page.getByRole('tab', { name: /^Fasi/u, selected: true }).waitFor();
  await expect.poll(() => focus(page)).toMatch(/^\d+,\d+$/u);
  await page.keyboard.press('Control+Delete');
  await page.getByText('Riga eliminata').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { name: 'Fasi' }).waitFor();
  await expect.poll(() => focus(page)).toMatch(/^\d+,\d+$/u);
  await close();

  const db = new Database(archive, { readonly: true });
  const written = db.prepare('SELECT count(*) FROM phases WHERE progress = 2500').pluck().get();
  db.close();
  expect(written).toBeGreaterThanOrEqual(3);
});
