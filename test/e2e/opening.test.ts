import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createArchive } from '../../electron/archive/file/create-archive.ts';
import { startApp } from '../support/app/start-app.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { archiveIn, button, startScreen, workspace } from './support/start-screen.ts';
import '../support/app/require-build.ts';

const { start } = startScreen();

test('a new archive is made by keyboard alone: Ente, plan, place', async () => {
  const folder = temporaryFolder();
  const page = await start(folder, [join(folder, 'nuovo.pegaso')]);
  await button(page, 'Nuovo archivio').press('Enter');
  await page.getByLabel('Ente').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText("Serve il nome dell'Ente").waitFor();
  await page.keyboard.type('Comune di Prova');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2030');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2032');
  await page.keyboard.press('Tab');
  expect(await page.getByLabel('Codice').inputValue()).toBe('DUP_2030_2032');
  await page.keyboard.press('Enter');
  await workspace(page).waitFor();
  expect(await page.title()).toBe('nuovo.pegaso - Pegaso');
  await button(page, 'DUP 2030 2032').waitFor();
  await page.getByRole('heading', { name: 'La vista non ha ancora obiettivi' }).waitFor();
});

test('a path that is taken is refused over the form, and nothing typed is lost', async () => {
  const folder = temporaryFolder();
  const page = await start(folder, [archiveIn(folder)]);
  await button(page, 'Nuovo archivio').click();
  await page.getByLabel('Ente').fill('Comune di Prova');
  await button(page, 'Scegli dove salvarlo…').click();
  expect(await page.getByRole('alert').textContent()).toContain('esiste già');
  expect(await page.getByLabel('Ente').inputValue()).toBe('Comune di Prova');
});

test('one that another program writes opens for reading, and says why', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'prova.pegaso');
  const held = createArchive(path, { ...TEST_AUTHOR, municipality: 'Comune di Prova' });
  const page = await start(folder, [path]);
  await button(page, 'Apri…').click();
  await workspace(page).waitFor();
  await page.getByRole('contentinfo').getByText('già aperto da un altro programma').waitFor();
  held.close();
});

test('one that another program keeps to itself is refused as busy; later it opens', async () => {
  const folder = temporaryFolder();
  const path = archiveIn(folder);
  const other = new Database(path);
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  const page = await start(folder, [path]);
  await button(page, 'Apri…').click();
  const alert = page.getByRole('alert');
  await alert.getByText("L'archivio è occupato", { exact: true }).waitFor();
  expect(await alert.textContent()).toContain('prova.pegaso» è occupato da un altro programma: riprovare fra poco.');
  await button(page, 'Riprova').waitFor();
  other.close();
  await button(page, 'Apri in sola lettura').click();
  await workspace(page).waitFor();
  await page.getByRole('contentinfo').getByText('Sola lettura', { exact: true }).waitFor();
});

test('a second window reads what the first one writes, and writes it when the first is closed', async () => {
  const folder = temporaryFolder();
  const path = archiveIn(folder);
  const page = await start(folder, [path]);
  await button(page, 'Apri…').click();
  await workspace(page).waitFor();
  const second = await startApp({ archiveFolder: join(folder, 'altro'), choices: [[path], [path]] });
  onTestFinished(() => second.close());
  await button(second.page, 'Apri…').click();
  const bar = second.page.getByRole('contentinfo');
  await bar.getByText(/^Sola lettura: .*già aperto da un altro programma/u).waitFor();
  await button(page, 'Menu').click();
  await page.getByRole('menuitem', { name: 'Chiudi archivio' }).click();
  await button(page, 'Nuovo archivio').waitFor();
  await second.page.keyboard.press('Control+o');
  await bar.getByText('Tutto salvato').waitFor();
});
