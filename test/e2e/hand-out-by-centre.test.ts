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
  await choose(null);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => readdirSync(sent)).toEqual([]);
  await choose([sent]);
  await dialog.getByRole('button', { name: /^Consegna/u }).click();
  const done = page.getByRole('dialog', { name: 'Consegnato' });
  await done.waitFor();
  const files = readdirSync(sent).toSorted();
  expect(files.length).toBeGreaterThan(2);
  for (const name of files) await done.getByRole('listitem').filter({ hasText: name }).waitFor();
  await done.getByRole('button', { name: 'Consegne e rientri' }).click();
  const register = page.getByRole('main');
  await register.getByRole('heading', { name: 'Consegne e rientri' }).waitFor();
  const lines = await register.getByText(/\.pegasoz/u).count();
  expect(lines).toBe(files.length);
  await close();
});
