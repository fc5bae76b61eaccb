import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { allRows } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../electron/archive/tables/tables.ts';
import { approveVersion } from '../../electron/archive/versions/approve-version.ts';
import { isoDate } from '../../shared/schemas/primitives.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { barriers } from './support/barriers.ts';
import { cell, isSaved, show } from './support/objective-screen.ts';
import { goTo, openArchiveApp } from './support/sample-app.ts';

test('an objective whose plan is changed after the approval is marked in the tree and above it, until the change is taken back', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'esempio.pegaso');
  const author = { who: 'prova', now: () => new Date('2026-03-02T08:00:00Z') };
  buildSample(path, author);
  const archive = openArchive(path, author);
  const planId = allRows(archive.database, OBJECTIVES).find(({ year }) => year === 2026)?.planId;
  if (planId === undefined) throw new Error('The sample has no objective of the year');
  approveVersion(archive, { planId, year: 2026, date: isoDate.parse('2026-02-01'), act: 'Delibera n. 12' });
  archive.close();

  const { page } = await openArchiveApp(folder, path);
  await goTo(page, '2026_A01_01');
  const line = page.getByRole('treeitem', { name: /2026_A01_01/u });
  const header = page.getByRole('main').getByText('variato', { exact: true });
  await show(page, 'Fasi');
  const type = async (column: number, value: string) => {
    await cell(page, 0, column).click();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
    await isSaved(page);
  };
  // Progress is filled in at a check; weight is planned.
  await type(4, '7');
  await page.getByText(/^Annulla: avanzamento della fase 1/u).waitFor();
  expect(await header.count()).toBe(0);
  await type(3, '7');
  await header.waitFor();
  expect(await line.getByText('variato').count()).toBe(1);
  expect(await page.getByRole('treeitem').getByText('variato').count()).toBe(1);
  expect(await barriers(page, 'variato')).toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'variato', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: '2026_A01_01, variato' }).getByRole('button').first().click();
  await header.waitFor();
  await page.keyboard.press('Control+z');
  await header.waitFor({ state: 'detached' });
  expect(await page.getByRole('treeitem').getByText('variato').count()).toBe(0);
});
