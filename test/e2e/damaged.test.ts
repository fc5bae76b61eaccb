import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { damagedCopy, pagesOf } from '../support/damaged-archive.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goTo, openArchiveApp } from './support/sample-app.ts';

test('a damaged archive is shown, not written; a check says so too, and both ways out are at hand', async () => {
  const folder = temporaryFolder();
  const sound = join(folder, 'sano.pegaso');
  buildSample(sound, TEST_AUTHOR);
  const page = pagesOf(sound, 'changes').find(({ kind }) => kind === 'leaf')?.number ?? 0;
  const path = damagedCopy(sound, join(folder, 'rotto.pegaso'), [page]);
  const before = readFileSync(path);
  const { page: window } = await openArchiveApp(folder, path);
  await goTo(window, '2026_B02_01');
  const banner = window.getByRole('complementary', { name: 'Archivio danneggiato' });
  await banner.waitFor();
  await window.getByText('Sola lettura:').waitFor();
  const short = window.getByLabel('Descrizione sintetica');
  expect(await short.isEditable()).toBe(false);
  if (process.env['PEGASO_PICTURES'] !== undefined)
    await window.screenshot({ path: join(process.env['PEGASO_PICTURES'], 'danneggiato.png') });
  await banner.getByRole('button', { name: 'Salva ciò che si può leggere…' }).click();
  await window.getByRole('dialog', { name: 'Salva ciò che si può leggere' }).waitFor();
  await window.keyboard.press('Escape');
  await banner.getByRole('button', { name: 'Ripristina una copia di sicurezza…' }).click();
  await window.getByRole('dialog', { name: /Ripristina/u }).waitFor();
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Menu' }).click();
  await window.getByRole('menuitem', { name: "Controlla che l'archivio sia integro…" }).click();
  const check = window.getByRole('dialog', { name: "Controlla che l'archivio sia integro" });
  await check.getByText('Il file è danneggiato: da ora si può leggere e stampare, non modificare.').waitFor();
  if (process.env['PEGASO_PICTURES'] !== undefined) {
    await window.screenshot({ path: join(process.env['PEGASO_PICTURES'], 'controllo.png') });
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Menu' }).click();
    await window.getByRole('menuitem', { name: 'Tema chiaro o scuro' }).click();
    await window.screenshot({ path: join(process.env['PEGASO_PICTURES'], 'danneggiato-scuro.png') });
  }
  expect(readFileSync(path).equals(before)).toBe(true);
});
