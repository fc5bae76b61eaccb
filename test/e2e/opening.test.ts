import { copyFileSync, existsSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { createArchive } from '../../electron/archive/file/create-archive.ts';
import { type StartedApp, startApp } from '../support/app/start-app.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import '../support/app/require-build.ts';

let app: StartedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function start(archiveFolder: string, ...choices: (readonly string[] | null)[]): Promise<Page> {
  app = await startApp({ archiveFolder, choices });
  await app.page.getByRole('heading', { level: 1, name: 'Pegaso' }).waitFor();
  return app.page;
}

/** An archive of nothing, closed, with one backup beside it if asked for. */
function archiveIn(folder: string): string {
  const path = join(folder, 'prova.pegaso');
  createArchive(path, { ...TEST_AUTHOR, municipality: 'Comune di Prova' }).close();
  return path;
}

/** Leaves the first page of an archive, which says what it is, and ruins the others. */
function damage(path: string): void {
  writeFileSync(path, readFileSync(path).fill(7, 4_096));
}

const workspace = (page: Page) => page.getByRole('heading', { level: 1, name: 'Comune di Prova' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

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

test('an archive that was moved is located again, and the recent list follows', async () => {
  const folder = temporaryFolder();
  const path = archiveIn(folder);
  const page = await start(folder, [path]);
  await button(page, 'Apri…').click();
  await workspace(page).waitFor();
  await button(page, 'Menu').click();
  await page.getByRole('menuitem', { name: 'Chiudi archivio' }).click();
  await button(page, /^prova/u).waitFor();
  const moved = join(folder, 'altrove.pegaso');
  renameSync(path, moved);
  await button(page, /^prova/u).click();
  await page.getByRole('alert').getByText("L'archivio non è più dov'era").waitFor();
  await button(page, /^prova.*Non è più qui/u).waitFor();
  await app?.choose([moved]);
  await button(page, "Indica dov'è…").click();
  await workspace(page).waitFor();
  await button(page, 'Menu').click();
  await page.getByRole('menuitem', { name: 'Chiudi archivio' }).click();
  await button(page, /^altrove/u).waitFor();
  expect(await button(page, /^prova/u).count()).toBe(0);
  await button(page, "Togli «altrove.pegaso» dall'elenco").click();
  await page.getByText('Qui staranno gli archivi aperti di recente').waitFor();
});

test('a moved archive whose found file is refused gives way to the refusal of that file', async () => {
  const folder = temporaryFolder();
  const path = archiveIn(folder);
  const page = await start(folder, [path]);
  await button(page, 'Apri…').click();
  await workspace(page).waitFor();
  await button(page, 'Menu').click();
  await page.getByRole('menuitem', { name: 'Chiudi archivio' }).click();
  const found = join(folder, 'trovato.pegaso');
  renameSync(path, found);
  await button(page, /^prova/u).click();
  await page.getByRole('alert').getByText("L'archivio non è più dov'era").waitFor();
  const sound = readFileSync(found);
  damage(found);
  await app?.choose([found]);
  await button(page, "Indica dov'è…").click();
  const alert = page.getByRole('alert');
  await alert.getByText("L'archivio è danneggiato").waitFor();
  expect(await alert.textContent()).toContain('trovato.pegaso');
  const backup = join(folder, 'copia.pegaso');
  writeFileSync(backup, sound);
  // A copy that cannot be restored is told, and the offers about the found file stay.
  writeFileSync(join(folder, 'lettera.pegaso'), 'Gentile Sindaca');
  await app?.choose([join(folder, 'lettera.pegaso')], [backup]);
  await button(page, 'Ripristina una copia di sicurezza…').click();
  const dialog = page.getByRole('dialog', { name: 'Ripristina una copia di sicurezza' });
  await dialog.getByText("Nella cartella delle copie non ce n'è nessuna").waitFor();
  await button(page, 'Scegli un altro file…').click();
  await dialog.getByRole('button', { name: 'Ripristina', exact: true }).click();
  const refusal = dialog.getByRole('alert');
  await refusal.getByText('La copia non si è potuta ripristinare').waitFor();
  expect(await refusal.textContent()).toContain('lettera.pegaso');
  await alert.getByText("L'archivio è danneggiato").waitFor();
  await button(page, 'Scegli un altro file…').click();
  await dialog.getByRole('button', { name: 'Ripristina', exact: true }).click();
  await workspace(page).waitFor();
  expect(await page.title()).toBe('trovato.pegaso - Pegaso');
  expect(existsSync(path)).toBe(false);
});

test('a damaged archive is told, and a backup put in its place', async () => {
  const folder = temporaryFolder();
  const path = archiveIn(folder);
  const backup = join(folder, 'copia.pegaso');
  copyFileSync(path, backup);
  damage(path);
  const page = await start(folder, [path], [backup]);
  await button(page, 'Apri…').click();
  await page.getByRole('alert').getByText("L'archivio è danneggiato").waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('prova.pegaso');
  await button(page, 'Ripristina una copia di sicurezza…').click();
  await button(page, 'Scegli un altro file…').click();
  await page.getByText(/^Non si può dire che cosa cambia: .*danneggiato/u).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Ripristina', exact: true }).click();
  await workspace(page).waitFor();
  // What was there is kept beside.
  expect(globSync(join(folder, 'prova*.pegaso')).length).toBe(2);
});

test('an archive of a newer version is left as it is, and another can be chosen', async () => {
  const folder = temporaryFolder();
  const path = archiveIn(folder);
  const newer = join(folder, 'nuova.pegaso');
  copyFileSync(path, newer);
  const database = new Database(newer);
  database.pragma('user_version = 9999');
  database.close();
  const page = await start(folder, [newer], [path]);
  await button(page, 'Apri…').click();
  await page.getByRole('alert').getByText("L'archivio viene da una versione più nuova di Pegaso").waitFor();
  await button(page, 'Apri un altro archivio…').click();
  await workspace(page).waitFor();
});

test('a file that is no archive, refused while one is open, leaves the open one on screen', async () => {
  const folder = temporaryFolder();
  const foreign = join(folder, 'lettera.pegaso');
  writeFileSync(foreign, 'Gentile Sindaca');
  const page = await start(folder, [archiveIn(folder)], [foreign]);
  await button(page, 'Apri…').click();
  await workspace(page).waitFor();
  await page.keyboard.press('Control+o');
  const dialog = page.getByRole('dialog', { name: "L'altro archivio non si è aperto" });
  await dialog.getByText("L'archivio non si può leggere").waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await workspace(page).waitFor();
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
