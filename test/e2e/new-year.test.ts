import { expect, test } from 'vitest';
import { barriers } from './support/barriers.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';

test('by keyboard alone a year is made from the year before, gone along its links, and taken back', async () => {
  const { page } = await openSampleApp();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('nuovo anno');
  await page
    .getByRole('option', { name: /^Nuovo anno/u })
    .first()
    .waitFor();
  // A command that is typed out stands above the objectives that say the same words.
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nuovo anno 2027' });
  await dialog.getByText('Il 2027 va nella vista «DUP 2025 2027».', { exact: false }).waitFor();
  expect(await barriers(page, 'nuovo anno')).toEqual([]);
  const line = dialog.getByRole('checkbox', { name: '2026_A01_01 continua' });
  expect(await line.isChecked()).toBe(true);
  const count = Number((await dialog.getByText(/obiettivi continuano nel 2027/u).textContent())?.split(' ')[0]);

  // A code that is taken is said at its line, and nothing is made.
  const code = dialog.getByRole('textbox', { name: 'Nuovo codice di 2026_A01_01' });
  await code.fill('2026_A01_01');
  await code.press('Enter');
  await dialog.getByRole('alert').getByText('è già di un altro obiettivo', { exact: false }).waitFor();
  expect(await code.getAttribute('aria-invalid')).toBe('true');
  await code.fill('2027_A01_01');
  // Space unticks; what is not ticked stays behind.
  await dialog
    .getByRole('checkbox', { name: /continua$/u, checked: true })
    .last()
    .press('Space');
  await dialog.getByText(`${count - 1} obiettivi continuano nel 2027.`).waitFor();
  await code.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const header = page
    .getByRole('main')
    .locator('header')
    .filter({ has: page.locator('h2') });
  await header.getByText('2027_A01_01', { exact: true }).waitFor();
  await page.getByText(`Annulla: Nuovo anno 2027: ${count - 1} obiettivi`).waitFor();

  await header.getByRole('button', { name: '2026_A01_01' }).press('Enter');
  await header.getByText('Continua in', { exact: true }).waitFor();
  await header.getByRole('button', { name: '2027_A01_01' }).press('Enter');
  await header.getByText('Continua da', { exact: true }).waitFor();

  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('2027_A01_01', { exact: true }).count()).toBe(0);
  await goTo(page, '2026_A01_01');
  await expect.poll(() => header.getByText('Continua in', { exact: true }).count()).toBe(0);
});

test('a title without spaces leaves the new codes in sight', async () => {
  const { page } = await openSampleApp((db) => {
    db.prepare("UPDATE objectives SET title = ? WHERE code = '2026_A01_01'").run('X'.repeat(300));
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('nuovo anno');
  await page
    .getByRole('option', { name: /^Nuovo anno/u })
    .first()
    .click();
  const list = page.getByRole('dialog', { name: 'Nuovo anno 2027' }).getByRole('region');
  await list.getByText('X'.repeat(300)).waitFor();
  expect(await list.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});
