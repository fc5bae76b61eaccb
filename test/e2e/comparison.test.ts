import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { goTo, openSampleApp } from './support/sample-app.ts';

test('the archive is compared with its past, and the comparison goes on paper', async () => {
  const { page, folder, choose, opened } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A02_02');
  const title = main.getByRole('textbox', { name: 'Descrizione estesa' });
  const before = await title.inputValue();
  await title.fill(`${before} e nei quartieri`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('confronta');
  await page.getByRole('option', { name: /^Confronta…/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Confronta due versioni' });
  await dialog.getByRole('combobox', { name: /^Prima: com/u }).waitFor();
  await dialog.getByRole('button', { name: 'Confronta' }).click();

  await main.getByRole('heading', { name: /^Confronto fra/u }).waitFor();
  await main.getByRole('option', { name: /2026_A02_02/u, selected: true }).waitFor();
  const row = main.getByRole('row', { name: /^Descrizione estesa, cambiato/u });
  await row.waitFor();
  expect(await row.locator('ins').allTextContents()).toEqual([' e nei quartieri']);
  const axe = new AxeBuilder({ page }).setLegacyMode().include('main').options({ preload: false });
  const { violations } = await axe.analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  const path = join(folder, 'confronto.pdf');
  await choose([path]);
  await main.getByRole('button', { name: 'Esporta PDF…' }).click();
  await main.getByRole('button', { name: 'Apri', exact: true }).click();
  await expect.poll(opened).toEqual([path]);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await choose(null);
  await main.getByRole('button', { name: 'Esporta Excel…' }).click();
  expect(existsSync(join(folder, 'confronto.xlsx'))).toBe(false);

  await main.getByRole('button', { name: 'Chiudi', exact: true }).click();
  await main.getByRole('tab', { name: 'Dati' }).waitFor();
});
