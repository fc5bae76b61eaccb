import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goTo, openSampleApp } from './support/sample-app.ts';

test('a setting that is refused is not shown as chosen nor as saved; tried again it is', async () => {
  const { page, folder, archive } = await openSampleApp();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Impostazioni/u }).click();
  const group = page.getByRole('radiogroup', { name: 'Fasi senza avanzamento' });
  const [chosen, other] = [group.getByRole('radio', { checked: true }), group.getByRole('radio', { checked: false })];
  const label = await chosen.evaluate((input) => input.labels?.[0]?.textContent);
  const said = page.getByRole('status').filter({ hasText: /Salvato/u });
  const gone = join(folder, 'tolto.pegaso');
  renameSync(archive, gone);
  await other.first().click();
  const refusal = page.getByRole('main').getByText(/non è più dov'era/u);
  await refusal.waitFor();
  expect(await chosen.evaluate((input) => input.labels?.[0]?.textContent)).toBe(label);
  expect(await said.count()).toBe(0);
  renameSync(gone, archive);
  await other.first().click();
  await said.waitFor({ state: 'attached' });
  expect(await chosen.evaluate((input) => input.labels?.[0]?.textContent)).not.toBe(label);
  expect(await refusal.count()).toBe(0);
});

test('a value of a list is blanked, and comes back with undo', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  const status = page.getByRole('combobox', { name: 'Stato' });
  const before = await status.inputValue();
  expect(before).not.toBe('');
  // It is for the pointer: at the keyboard the text is deleted.
  await page.getByRole('button', { name: 'Svuota: Stato', includeHidden: true }).click();
  await page.getByText(/^Tutto salvato/u).waitFor();
  await expect.poll(() => status.inputValue()).toBe('');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('main').getByText('2026_A01_02', { exact: true }).first().waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('main').getByText('2026_A01_01', { exact: true }).first().waitFor();
  expect(await status.inputValue()).toBe('');
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+z');
  await expect.poll(() => status.inputValue()).toBe(before);
});
