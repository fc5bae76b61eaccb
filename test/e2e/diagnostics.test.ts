import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type StartedApp, startApp } from '../support/app/start-app.ts';
import { filledArchive } from '../support/filled-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import '../support/app/require-build.ts';

let app: StartedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

test('the diagnostics are read whole before they are saved, by keyboard alone, and what is refused is said', async () => {
  const { archive, path } = filledArchive();
  archive.close();
  const folder = temporaryFolder();
  const [notes, out] = [join(folder, 'appunti.txt'), join(folder, 'diagnostica.txt')];
  writeFileSync(notes, 'appunti');
  app = await startApp({ archiveFolder: folder, choices: [[path], [notes], [out]] });
  const { page } = app;
  await page.getByRole('button', { name: 'Apri…' }).click();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Prepara diagnostica…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Prepara diagnostica' });
  const text = dialog.getByRole('textbox', { name: 'Testo della diagnostica' });
  await expect.poll(() => text.inputValue()).toContain('objectives: 1');
  expect(await text.inputValue()).not.toContain('Comune di Prova');
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Testo della diagnostica');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.getByText(/appunti\.txt».*non è una diagnostica/u).waitFor();
  expect(readFileSync(notes, 'utf8')).toBe('appunti');
  const shown = await text.inputValue();
  await dialog.getByRole('button', { name: 'Salva…' }).click();
  await dialog.getByText('Scritta in «diagnostica.txt»').waitFor();
  expect(readFileSync(out, 'utf8').replaceAll('\r\n', '\n')).toBe(`\uFEFF${shown}`);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
