import { expect, test } from 'vitest';
import { goTo, openArchiveApp, openSampleApp } from './support/sample-app.ts';

test('a window closed in the middle of typing keeps what was typed', async () => {
  const { page, close, folder, archive } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await page.getByLabel('Descrizione estesa').fill('Scritto un attimo prima di chiudere');
  await close();
  const again = await openArchiveApp(folder, archive);
  await goTo(again.page, '2026_A01_01');
  expect(await again.page.getByLabel('Descrizione estesa').inputValue()).toBe('Scritto un attimo prima di chiudere');
  await again.page.getByText(/^Annulla: /u).waitFor();
});

test('what cannot be written is said, is not shown as saved, and is not in the archive', async () => {
  const { page, close, folder, archive } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await page.getByLabel('Descrizione estesa').fill('Questo arriva nell’archivio');
  await page.getByText('Tutto salvato').waitFor();
  await page.getByRole('textbox', { name: 'Codice', exact: true }).fill('');
  await page.keyboard.press('Tab');
  await page.getByText('Un valore da correggere').waitFor();
  expect(await page.getByText('Tutto salvato').count()).toBe(0);
  await page.close({ runBeforeUnload: true });
  const question = page.getByRole('dialog', { name: 'Chiudere senza salvare?' });
  await question.getByText('da correggere').waitFor();
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'hidden' });
  expect(page.isClosed()).toBe(false);
  await close({ discarding: true });
  const again = await openArchiveApp(folder, archive);
  await goTo(again.page, '2026_A01_01');
  expect(await again.page.getByLabel('Descrizione estesa').inputValue()).toBe('Questo arriva nell’archivio');
  expect(await again.page.getByRole('textbox', { name: 'Codice', exact: true }).inputValue()).toBe('2026_A01_01');
});
