import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addSampleYear } from '../../electron/archive/sample/add-sample-year.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { SCENES } from '../shots/scenes.ts';
import { startApp } from '../support/app/start-app.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { barriers } from './support/barriers.ts';
import { goTo, openArchiveApp } from './support/sample-app.ts';

/** Of a screen the part that is its own is looked at; what stands around all of them, once. */
test('no screen or dialog has a serious barrier in either theme', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'esempio.pegaso');
  buildSample(archive, TEST_AUTHOR);
  addSampleYear(archive, TEST_AUTHOR);
  const { page, choose } = await openArchiveApp(folder, archive);
  const found = [...(await barriers(page, 'finestra vuota'))];
  await goTo(page, '2026_A01_01');
  await page.locator('article canvas').first().waitFor();
  found.push(...(await barriers(page, 'anteprima', 'section[aria-label="Anteprima della scheda"]')));
  for (const { name, enter, leave, isDialog } of SCENES) {
    await enter(page, { choose, folder });
    // One that fades away belongs to the scene before.
    if (!isDialog) await page.getByRole('dialog').waitFor({ state: 'detached' });
    found.push(...(await barriers(page, name, isDialog ? '[role=dialog]' : 'main')));
    await leave?.(page);
  }
  expect(found).toEqual([]);
}, 120_000);

test('the start screen has no serious barrier in either theme', async () => {
  const { page, close } = await startApp({ archiveFolder: temporaryFolder() });
  await page.getByRole('button', { name: 'Nuovo archivio' }).waitFor();
  const found = [...(await barriers(page, 'inizio'))];
  await page.getByRole('button', { name: 'Nuovo archivio' }).click();
  found.push(...(await barriers(page, 'nuovo archivio')));
  expect(found).toEqual([]);
  await close();
});
