import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../electron/archive/file/verify-archive.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { allRows, rowsWhere } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../electron/archive/tables/tables.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goTo, openArchiveApp, openSampleApp } from './support/sample-app.ts';

/** The longest that a failed write waits for its next try, in milliseconds. */
const LONGEST_WAIT = 30_000;

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

test('what was shown as saved is in the archive of a program that was killed while one typed', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'prova.pegaso');
  buildSample(path, TEST_AUTHOR);
  const script = resolve(import.meta.dirname, 'support/type-until-killed.ts');
  const program = spawn(process.execPath, [script, folder, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let shown = '';
  let times = 0;
  for await (const line of createInterface(program.stdout)) {
    shown = line;
    times += 1;
    // The next words are on their way by now.
    if (times === 4) setTimeout(() => program.kill('SIGKILL'), 120);
  }
  if (program.signalCode === null) await once(program, 'exit');
  expect(program.signalCode).toBe('SIGKILL');
  expect(shown).toContain('parola 8');
  const archive = openArchive(path, TEST_AUTHOR);
  expect(archive.access).toBe('write');
  const titles = allRows(archive.database, PLANS).flatMap(({ id }) =>
    rowsWhere(archive.database, OBJECTIVES, { planId: id }).map(({ title }) => title),
  );
  expect(titles.filter((title) => title.startsWith(shown.trim()))).toHaveLength(1);
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
});

test('with the disk gone the text stays and is said not to be saved; with the disk back it is saved by itself', async () => {
  const { page, folder, archive, close } = await openSampleApp();
  // The next try would be seconds away: the clock of the page is moved on to it.
  await page.clock.install();
  await goTo(page, '2026_A01_01');
  const field = page.getByLabel('Descrizione estesa');
  const bar = page.getByRole('contentinfo');
  const gone = join(folder, 'tolto.pegaso');
  renameSync(archive, gone);
  await field.fill('Scritto mentre il disco non c’è');
  await bar.getByText('Una modifica non è salvata').waitFor();
  await page
    .getByRole('main')
    .getByText(/non è più dov'era.*ricollegare il disco/u)
    .waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('main').getByText('2026_A01_02', { exact: true }).first().waitFor();
  await bar.getByText('Una modifica non è salvata').waitFor();
  renameSync(gone, archive);
  await page.clock.runFor(LONGEST_WAIT);
  await bar.getByText(/^Tutto salvato/u).waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('main').getByText('2026_A01_01', { exact: true }).first().waitFor();
  expect(await field.inputValue()).toBe('Scritto mentre il disco non c’è');
  await close();
  const again = await openArchiveApp(folder, archive);
  await goTo(again.page, '2026_A01_01');
  expect(await again.page.getByLabel('Descrizione estesa').inputValue()).toBe('Scritto mentre il disco non c’è');
});
