import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { makeManyObjectives } from './support/many-objectives.ts';
import { openArchiveApp } from './support/sample-app.ts';

const COUNT = 10_000;

test('among 10,000 objectives one is found, the tree draws only what is in sight, and a print is stopped', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'molti.pegaso');
  makeManyObjectives(archive, COUNT);
  const { page, choose } = await openArchiveApp(folder, archive);
  await page.getByText('10.000 obiettivi').waitFor();
  const lines = page.getByRole('treeitem');
  expect(await lines.count()).toBeLessThan(150);
  await lines.first().focus();
  await page.keyboard.press('End');
  await page.getByRole('treeitem', { name: /A89_09989/u }).waitFor();
  expect(await lines.count()).toBeLessThan(150);

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('biblioteca 7342');
  const option = page.getByRole('option').filter({ hasText: '2026_A52_07342' });
  await option.waitFor();
  expect(await option.locator('mark').allTextContents()).toContain('biblioteca');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByText('2026_A52_07342').first().waitFor();

  const path = join(folder, 'tutti.pdf');
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByText('Si stampano 10.000 schede').waitFor();
  await choose([path]);
  await page.getByRole('button', { name: 'Stampa…' }).click();
  const panel = page.getByRole('complementary', { name: 'Stampa' });
  await panel.getByText('di 10.000 obiettivi').waitFor();
  // The rest of the window goes on meanwhile.
  await page.getByLabel('Descrizione estesa').fill('Scritto durante la stampa');
  await panel.getByRole('button', { name: 'Annulla' }).click();
  await panel.getByText('La stampa è stata annullata').waitFor();
  await page.getByText('Tutto salvato').waitFor();
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.parziale'))).toEqual([]);
});
