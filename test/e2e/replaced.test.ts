import { copyFileSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { readArchiveFile } from '../../electron/archive/file/read-archive-file.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { rowWhere, updateRow } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../electron/archive/tables/tables.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { isSaved } from './support/objective-screen.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';
import '../support/app/require-build.ts';

const CODE = '2026_A02_02';

const titleAt = (path: string) =>
  readArchiveFile(path, (db) => rowWhere(db, OBJECTIVES, { code: CODE, level: 'PEG' })?.title);

/** A colleague's version, made of a copy. */
function theirVersion(path: string): string {
  const theirs = join(temporaryFolder(), 'loro.pegaso');
  copyFileSync(path, theirs);
  const archive = openArchive(theirs, { who: 'Collega', now: () => new Date('2026-03-03T08:00:00Z') });
  const row = rowWhere(archive.database, OBJECTIVES, { code: CODE, level: 'PEG' });
  if (row === null) throw new Error(`No objective ${CODE}`);
  inTransaction(archive, 'del collega', (db) => updateRow(db, OBJECTIVES, row.id, { title: 'Titolo del collega' }));
  archive.close();
  return theirs;
}

const titleField = (page: Page) => page.getByRole('main').getByRole('textbox', { name: 'Descrizione estesa' });
const asked = (page: Page) => page.getByRole('dialog', { name: "Al posto dell'archivio c'è un altro file" });
const comeBack = (page: Page) => page.evaluate("window.dispatchEvent(new Event('focus'))");

/** The sample open with one edit of mine in it, and a colleague's version in its place. */
async function replaced(takePlace: (theirs: string, path: string) => void) {
  const app = await openSampleApp();
  const theirs = theirVersion(app.archive);
  await goTo(app.page, CODE);
  await titleField(app.page).fill('Titolo mio');
  await titleField(app.page).blur();
  await isSaved(app.page);
  takePlace(theirs, app.archive);
  return app;
}

const keptBeside = (folder: string) => globSync(join(folder, 'esempio-mia-versione-*.pegaso'));

test('it is told when the person comes back; mine is kept as a copy, and work goes on in it', async () => {
  const { page, folder, archive } = await replaced((theirs, path) => renameSync(theirs, path));
  await titleField(page).focus();
  await comeBack(page);
  const dialog = asked(page);
  await dialog.waitFor();
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .include('[role="dialog"]')
    .options({ preload: false })
    .analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  // Put off, the focus is where it was; at the next writing it is asked again, and the writing is refused.
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => titleField(page).evaluate((one) => one.matches(':focus'))).toBe(true);
  await titleField(page).fill('Titolo mio, corretto');
  await titleField(page).blur();
  await dialog.waitFor();
  expect(titleAt(archive)).toBe('Titolo del collega');
  const keep = dialog.getByRole('button', { name: 'Tieni la mia come copia' });
  await expect.poll(() => keep.evaluate((one) => one.matches(':focus'))).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText(/^La versione che era aperta è salvata in «esempio-mia-versione-/u).waitFor();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.title()).toMatch(/^esempio-mia-versione-.*\.pegaso - Pegaso$/u);
  await isSaved(page);
  await goTo(page, CODE);
  // What was refused meanwhile is written where it belongs.
  expect(await titleField(page).inputValue()).toBe('Titolo mio, corretto');
  await titleField(page).fill('Titolo mio, dopo');
  await titleField(page).blur();
  await isSaved(page);
  expect(keptBeside(folder).map(titleAt)).toEqual(['Titolo mio, dopo']);
  expect(titleAt(archive)).toBe('Titolo del collega');
});

test('the other is taken; mine is among the backups', async () => {
  const { page, folder, archive } = await replaced((theirs, path) => renameSync(theirs, path));
  await comeBack(page);
  await asked(page).getByRole('button', { name: "Prendi l'altra" }).click();
  await asked(page).waitFor({ state: 'hidden' });
  await goTo(page, CODE);
  expect(await titleField(page).inputValue()).toBe('Titolo del collega');
  expect(await page.title()).toBe('esempio.pegaso - Pegaso');
  await titleField(page).fill('Titolo del collega, poi mio');
  await titleField(page).blur();
  await isSaved(page);
  expect(titleAt(archive)).toBe('Titolo del collega, poi mio');
  expect(globSync(join(folder, 'esempio-copie', '*.pegaso')).map(titleAt)).toContain('Titolo mio');
  expect(keptBeside(folder)).toEqual([]);
});

test('the two are compared', async () => {
  const { page, folder } = await replaced((theirs, path) => renameSync(theirs, path));
  await comeBack(page);
  await asked(page).getByRole('button', { name: 'Confronta' }).click();
  const main = page.getByRole('main');
  await main.getByRole('heading', { name: /^Confronto fra/u }).waitFor();
  await asked(page).waitFor({ state: 'hidden' });
  const row = main.getByRole('row', { name: /^Descrizione estesa, cambiato/u });
  await row.waitFor();
  expect(await row.textContent()).toContain('collega');
  expect(keptBeside(folder).map(titleAt)).toEqual(['Titolo mio']);
});

test('a file that took the place and is no archive is refused, and mine is kept', async () => {
  const { page, folder, archive } = await replaced((_, path) => {
    renameSync(path, `${path}.via`);
    writeFileSync(path, 'Gentile Sindaca');
  });
  await comeBack(page);
  await asked(page).getByRole('button', { name: "Prendi l'altra" }).click();
  await asked(page).getByRole('alert').getByText('non è un archivio di Pegaso').waitFor();
  await asked(page).getByRole('button', { name: 'Tieni la mia come copia' }).click();
  await asked(page).waitFor({ state: 'hidden' });
  expect(keptBeside(folder).map(titleAt)).toEqual(['Titolo mio']);
  expect(readFileSync(archive, 'utf8')).toBe('Gentile Sindaca');
});
