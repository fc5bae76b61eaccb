import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSampleApp } from './support/sample-app.ts';

const menu = async (page: Page, name: RegExp) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};

test('a copy that fails is told at the foot of the window, and tried again there', async () => {
  const { page, folder } = await openSampleApp();
  const bar = page.getByRole('contentinfo');
  const copies = join(folder, 'esempio-copie');
  await bar.getByText(/^Copia di sicurezza di oggi|^Nessuna copia di sicurezza/u).waitFor();
  rmSync(copies, { recursive: true, force: true });
  // A file in the place of the folder: not even an administrator can write there.
  writeFileSync(copies, '');
  await menu(page, /^Copia di sicurezza adesso/u);
  const failed = bar.getByRole('status').getByText('Copia di sicurezza non riuscita');
  await failed.waitFor();
  expect(await failed.getAttribute('title')).toContain('controllare che la cartella si possa scrivere');
  await page
    .getByRole('alert')
    .getByText(/^La copia di sicurezza .* non è riuscita/u)
    .waitFor();
  await bar.getByText('Non ce n’è nessuna').waitFor();
  rmSync(copies);
  await bar.getByRole('button', { name: 'Riprova la copia di sicurezza' }).press('Enter');
  await bar.getByText(/^Copia di sicurezza di oggi/u).waitFor();
  expect(readdirSync(copies)).toHaveLength(1);
});

test('copies go to the folder that was chosen; taken away, the bar says that they are beside the archive', async () => {
  const { page, folder, choose } = await openSampleApp();
  const bar = page.getByRole('contentinfo');
  const disk = join(folder, 'disco');
  mkdirSync(disk);
  await menu(page, /^Impostazioni/u);
  const section = page.getByRole('region', { name: 'Copie di sicurezza' });
  await choose(null, [disk]);
  await section.getByRole('button', { name: 'Scegli una cartella…' }).click();
  await section.getByText(/^Le copie stanno accanto a ogni archivio/u).waitFor();
  await section.getByRole('button', { name: 'Scegli una cartella…' }).press('Enter');
  await section.getByText(disk).waitFor();
  await menu(page, /^Copia di sicurezza adesso/u);
  await expect.poll(() => readdirSync(disk).length).toBe(1);
  await bar.getByText(/^Copia di sicurezza di oggi/u).waitFor();
  rmSync(disk, { recursive: true });
  await menu(page, /^Copia di sicurezza adesso/u);
  await bar.getByRole('status').getByText('accanto all’archivio').waitFor();
  await section.getByText(/non è raggiungibile: la copia è accanto/u).waitFor();
  expect(existsSync(disk)).toBe(false);
  await section.getByRole('button', { name: "Rimettile accanto all'archivio" }).click();
  await section.getByRole('button', { name: 'Scegli una cartella…' }).waitFor();
  await menu(page, /^Copia di sicurezza adesso/u);
  await expect.poll(() => bar.getByRole('status').getByText('accanto all’archivio').count()).toBe(0);
});
