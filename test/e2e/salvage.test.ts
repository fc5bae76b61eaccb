import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type StartedApp, startApp } from '../support/app/start-app.ts';
import { pagesOf } from '../support/damaged-archive.ts';
import { filledArchive } from '../support/filled-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import '../support/app/require-build.ts';

let app: StartedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

test('what can be read of a damaged archive is saved from where it is shown, and opened', async () => {
  const { archive, path } = filledArchive();
  archive.close();
  const bytes = readFileSync(path);
  for (const { number } of pagesOf(path, 'phases')) bytes.fill(7, (number - 1) * 4_096, number * 4_096);
  writeFileSync(path, bytes);
  const folder = temporaryFolder();
  const [out, list] = [join(folder, 'salvato.pegaso'), join(folder, 'elenco.txt')];
  app = await startApp({ archiveFolder: folder, choices: [[path], [out], [list]] });
  const { page } = app;
  await page.getByRole('button', { name: 'Apri…' }).click();
  const banner = page.getByRole('complementary', { name: 'Archivio danneggiato' });
  await banner.getByRole('button', { name: 'Salva ciò che si può leggere…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Salva ciò che si può leggere' });
  await dialog.getByRole('button', { name: 'Scegli dove…' }).click();
  await dialog.getByText('Fasi: 0 (ne manca 1)').waitFor();
  const said = await dialog.getByRole('textbox', { name: 'Ciò che non si è potuto leggere' }).inputValue();
  expect(said).toContain("- fase dell'obiettivo 2026_A01_01");
  await dialog.getByRole('button', { name: "Salva l'elenco…" }).click();
  await dialog.getByText('Elenco scritto in «elenco.txt».').waitFor();
  expect(readFileSync(list, 'utf8')).toContain("- fase dell'obiettivo 2026_A01_01");
  await dialog.getByRole('button', { name: 'Apri', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Comune di Prova' }).waitFor();
  await expect.poll(() => page.title()).toBe('salvato.pegaso - Pegaso');
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
