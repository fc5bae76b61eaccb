import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { startApp } from '../support/app/start-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';
import '../support/app/require-build.ts';

test('Ctrl+K leads to any objective: hits are marked, Enter shows the first', async () => {
  const { page } = await openSampleApp();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('piano mobilita');
  const list = page.getByRole('listbox', { name: 'Cerca in tutto' });
  const first = list.getByRole('option').first();
  await first.filter({ hasText: '2026_D03_01' }).waitFor();
  expect(await first.locator('mark').allTextContents()).toContain('mobilità');
  expect(await first.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByText('2026_D03_01', { exact: true }).waitFor();
  const line = page.getByRole('treeitem', { selected: true });
  expect(await line.getAttribute('title')).toMatch(/^2026_D03_01 /u);
  await expect.poll(() => page.locator(':focus').getAttribute('role')).toBe('tab');

  // What was on screen before is there before anything is typed.
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('main').getByText('2026_D03_01', { exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  const recent = page.getByRole('group', { name: 'Aperti di recente' }).getByRole('option');
  await expect.poll(() => recent.allTextContents()).toEqual([expect.stringMatching(/^2026_D03_01/u)]);
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByText('2026_D03_01', { exact: true }).waitFor();
});

test('it gives the commands of the application too; Esc leaves the focus where it was', async () => {
  const { page } = await openSampleApp();
  await page.getByRole('button', { name: 'Cerca in tutto…' }).press('Enter');
  await page.keyboard.type('impos');
  await page.getByRole('option', { name: 'Impostazioni' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator(':focus').textContent()).toContain('Cerca in tutto…');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('impos');
  await page.getByRole('option', { name: 'Impostazioni' }).click();
  await page.getByRole('main').getByRole('heading', { name: 'Impostazioni' }).first().waitFor();
});

test('Ctrl+F finds in the objective on screen, and leads to the cell', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_C01_01');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('dall’oglio');
  await page.getByText('Qui non c’è.').waitFor();
  await page.getByRole('combobox', { name: 'Trova in 2026_C01_01' }).fill("dall'oglio");
  await page
    .getByRole('option', { name: /^Fase \d+, responsabile/u })
    .first()
    .click();
  await page.getByRole('tab', { name: /^Fasi/u, selected: true }).waitFor();
  await expect
    .poll(() => page.locator('[role="gridcell"]:focus, [role="gridcell"]:focus-within').textContent())
    .toMatch(/DALL'OGLIO/u);
});

test('letters typed after the first Ctrl+K all come in, though the window is still being loaded', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'esempio.pegaso');
  buildSample(archive, { who: 'prova', now: () => new Date('2026-03-02T08:00:00Z') });
  const { page, close } = await startApp({ archiveFolder: folder, choices: [[archive]] });
  onTestFinished(() => close());
  const open = page.getByRole('button', { name: 'Apri…' });
  await open.click();
  await open.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('piano mobilita');
  const line = page.getByRole('combobox', { name: 'Cerca in tutto' });
  await expect.poll(() => line.inputValue()).toBe('piano mobilita');
});
