import { copyFileSync, existsSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { archiveIn, button, damage, startScreen, workspace } from './support/start-screen.ts';
import '../support/app/require-build.ts';

const { choose, start } = startScreen();

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
  await choose([moved]);
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
  await choose([found]);
  await button(page, "Indica dov'è…").click();
  const alert = page.getByRole('alert');
  await alert.getByText("L'archivio è danneggiato").waitFor();
  expect(await alert.textContent()).toContain('trovato.pegaso');
  const backup = join(folder, 'copia.pegaso');
  writeFileSync(backup, sound);
  // A copy that cannot be restored is told, and the offers about the found file stay.
  writeFileSync(join(folder, 'lettera.pegaso'), 'Gentile Sindaca');
  await choose([join(folder, 'lettera.pegaso')], [backup]);
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
