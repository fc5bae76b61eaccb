import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { buildDesktop, isBuildStale } from '../../electron/cli/desktop/build-desktop.ts';
import { startApp } from '../support/app/start-app.ts';
import { SCENES } from './scenes.ts';

/* Pictures of the main screens of the sample, light and dark, into docs/shots. Names on the command line choose some of them. */

const project = resolve(import.meta.dirname, '../..');
const out = join(project, 'docs', 'shots');
const chosen = process.argv.slice(2);

if (isBuildStale(project)) await buildDesktop(project);
mkdirSync(out, { recursive: true });
for (const scheme of ['light', 'dark'] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'pegaso-shots-'));
  const { page, choose, close } = await startApp({ archiveFolder: folder });
  try {
    page.setDefaultTimeout(10_000);
    await page.emulateMedia({ colorScheme: scheme });
    await page.getByRole('button', { name: /esempio/u }).waitFor();
    await shoot(page, 'inizio', scheme);
    await page.getByRole('button', { name: /esempio/u }).click();
    await openFirstObjective(page);
    for (const { name, enter, leave } of SCENES) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      await enter(page, { choose, folder });
      await shoot(page, name, scheme);
      await leave?.(page);
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
}

/** The first objective whose phases and indicators say something. */
async function openFirstObjective(page: Page): Promise<void> {
  await page.getByRole('tree').waitFor();
  const title = page.getByRole('main').getByText('2026_A01_01', { exact: true });
  while ((await title.count()) === 0) {
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(100);
  }
  await page.locator('article canvas').first().waitFor();
}

/** Waits until nothing moves or loads any more, then takes the picture. */
async function shoot(page: Page, name: string, scheme: string): Promise<void> {
  if (chosen.length > 0 && !chosen.includes(name)) return;
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(out, `${name}-${scheme}.png`), animations: 'disabled', caret: 'hide' });
  process.stdout.write(`${name} ${scheme}\n`);
}
