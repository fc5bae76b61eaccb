import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { barriers } from './support/barriers.ts';
import { isSaved, show } from './support/objective-screen.ts';
import { openObjective, typeInCell } from './support/offices.ts';
import { openSampleApp } from './support/sample-app.ts';
import { tabTo } from './support/tab-to.ts';

test('by keyboard alone a plan is approved, varied with a reason, the variation adopted, looked at and taken back', async () => {
  const { page, choose, folder } = await openSampleApp();
  const main = page.getByRole('main');
  const focused = () => page.evaluate('document.activeElement?.labels?.[0]?.textContent ?? ""');
  await page.keyboard.press('Control+7');
  await main.getByText('Il piano 2026 non è ancora approvato').waitFor();
  await tabTo(page, /^Approva…/u);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect.poll(focused).toMatch(/^Atto/u);
  // What is refused is said at its field, and nothing is written.
  await page.keyboard.press('Enter');
  await dialog.getByText("Scrivere l'atto che adotta il piano", { exact: false }).waitFor();
  await page.keyboard.type('Delibera di Giunta n. 12');
  await tabTo(page, /^Data dell'atto/u);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('01/02/2026');
  expect(await barriers(page, 'approvazione')).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const versions = main.getByRole('list', { name: 'Versioni del piano' });
  await versions.getByRole('button', { name: /Approvazione 01\/02\/2026 Delibera di Giunta n\. 12/u }).waitFor();
  await main.getByText('Niente di ciò che è previsto è cambiato da allora', { exact: false }).waitFor();

  await openObjective(page, '2026_A01_01');
  await show(page, 'Fasi');
  await typeInCell(page, 0, 3, '1');
  await show(page, 'Indicatori');
  await typeInCell(page, 0, 3, '77');
  await page.keyboard.press('Control+7');
  const varied = main.getByRole('table', { name: 'Variazioni di 2026_A01_01' });
  await varied.waitFor();
  expect(await main.getByRole('table').count()).toBe(1);
  const rows = await varied.locator('tbody tr').evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(rows).toEqual([
    expect.stringMatching(/^Fase 1.*, peso\d+,001,00$/u),
    expect.stringMatching(/^Indicatore 1.*, valore atteso.*77,00$/u),
  ]);
  expect(await barriers(page, 'versioni')).toEqual([]);

  await tabTo(page, /^Approva…/u);
  await page.keyboard.press('Enter');
  await dialog.getByText('Senza motivo: 1 obiettivo.', { exact: false }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // From what is open below Tab goes to the code and on to the reason.
  await tabTo(page, /^Motivo di 2026_A01_01/u);
  await page.keyboard.type('Fondi statali arrivati a luglio.');
  await isSaved(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await main.getByRole('tab', { name: /^Indicatori/u }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await varied.waitFor();
  expect(await main.getByRole('textbox', { name: 'Motivo di 2026_A01_01' }).inputValue()).toBe(
    'Fondi statali arrivati a luglio.',
  );

  const [proposal, schede] = [join(folder, 'proposta.pdf'), join(folder, 'schede.pdf')];
  await choose([proposal], [schede]);
  await tabTo(page, /^Stampa proposta…/u);
  await page.keyboard.press('Enter');
  await main.getByText('proposta.pdf').waitFor();
  expect(readFileSync(proposal).subarray(0, 5).toString()).toBe('%PDF-');

  await tabTo(page, /^Approva…/u);
  await page.keyboard.press('Enter');
  await dialog.getByText('dopo la versione del 01/02/2026, in 1 obiettivo', { exact: false }).waitFor();
  expect(await dialog.getByText('Senza motivo', { exact: false }).count()).toBe(0);
  await page.keyboard.type('Delibera n. 80');
  await tabTo(page, /^Data dell'atto/u);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('16/12/2026');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await main.getByRole('status').getByText('viene dopo il 15/12/2026', { exact: false }).waitFor();
  await tabTo(page, /^Variazione16\/12\/2026Delibera n\. 801 obiettivo variato/u);
  await page.keyboard.press('Enter');
  await varied.waitFor();
  await main.getByText('Fondi statali arrivati a luglio.').waitFor();

  await tabTo(page, /^Stampa schede com'erano…/u);
  await page.keyboard.press('Enter');
  await main.getByText('schede.pdf').waitFor({ timeout: 60_000 });
  await tabTo(page, /^Confronta…/u);
  await page.keyboard.press('Enter');
  const before = dialog.getByRole('combobox', { name: 'Prima: a quale verifica o versione' });
  await expect.poll(() => before.inputValue()).toBe('piano 2026, Delibera n. 80 del 16/12/2026');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await main.getByRole('textbox', { name: 'Motivo di 2026_A01_01' }).waitFor();
  expect(await versions.getByRole('button').count()).toBe(2);
  expect(await main.getByText('Adottato il piano', { exact: false }).count()).toBe(0);
});
