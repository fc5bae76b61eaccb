import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { barriers } from './support/barriers.ts';
import { openSampleApp } from './support/sample-app.ts';

test('every centre gets its file in one act, each with a line among the hand-outs', async () => {
  const { page, choose, folder, close } = await openSampleApp();
  const sent = join(folder, 'da mandare');
  mkdirSync(sent);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page
    .getByRole('menuitem', { name: /^Consegna/u })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Consegna obiettivi' });
  await dialog.getByRole('checkbox', { name: 'Un file per ciascun centro' }).focus();
  await page.keyboard.press('Space');
  // Nobody is named for all of them: each file says its centre.
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Destinatario' }).isDisabled()).toBe(true);
  await dialog.getByText(/obiettivi in \d+ file/u).waitFor();
  expect(await barriers(page, 'consegna a tutti i centri')).toEqual([]);

  // A folder not chosen is nothing done.
  const give = dialog.getByRole('button', { name: /^Consegna/u });
  await choose(null, [sent]);
  await give.click();
  await give.focus();
  expect(readdirSync(sent)).toEqual([]);
  await page.keyboard.press('Enter');
  const done = page.getByRole('dialog', { name: 'Consegnato' });
  await done.waitFor();
  const files = readdirSync(sent).toSorted();
  expect(files.length).toBeGreaterThan(2);
  for (const name of files) await done.getByRole('listitem').filter({ hasText: name }).waitFor();
  await done.getByRole('button', { name: 'Consegne e rientri' }).click();
  const register = page.getByRole('main');
  await register.getByRole('heading', { name: 'Consegne e rientri' }).waitFor();
  const lines = register.getByRole('button', { name: /^Azioni sulla consegna a /u });
  await expect.poll(() => lines.count()).toBe(files.length);
  await close();
});
