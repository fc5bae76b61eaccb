import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { WritableDatabase } from '../../../electron/archive/archive.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { type StartedApp, startApp } from '../../support/app/start-app.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

export interface SampleApp extends StartedApp {
  readonly folder: string;
  /** Path of the archive that is open. */
  readonly archive: string;
}

/**
 * Starts the application with the sample open. Waiting for what does not come fails soon.
 * @param change what is written in the sample before.
 */
export async function openSampleApp(change?: (db: WritableDatabase) => void): Promise<SampleApp> {
  const folder = temporaryFolder();
  const archive = join(folder, 'esempio.pegaso');
  const author = { who: 'prova', now: () => new Date('2026-03-02T08:00:00Z') };
  buildSample(archive, author);
  if (change !== undefined) {
    const sample = openArchive(archive, author);
    inTransaction(sample, 'prova', change);
    sample.close();
  }
  return { ...(await openArchiveApp(folder, archive)), folder, archive };
}

/** Starts the application with an archive open, and closes it with the test if the test has not. */
export async function openArchiveApp(folder: string, archive: string): Promise<StartedApp> {
  const app = await startApp({ archiveFolder: folder, choices: [[archive]] });
  onTestFinished(async () => {
    if (!app.page.isClosed()) await app.close({ discarding: true });
  });
  app.page.setDefaultTimeout(20_000);
  await app.page.getByRole('button', { name: 'Apri…' }).click();
  await app.page.getByRole('region', { name: 'Albero degli obiettivi' }).waitFor();
  return app;
}

/** Shows an objective of the tree by its code, with the keyboard. */
export async function goTo(page: Page, code: string): Promise<void> {
  const header = page
    .getByRole('main')
    .locator('header')
    .filter({ has: page.locator('h2') });
  const shown = header.getByText(code, { exact: true });
  for (let step = 0; (await shown.count()) === 0; step += 1) {
    if (step > 60) throw new Error(`No objective ${code} on the way`);
    const before = await headerText();
    await page.keyboard.press('Alt+ArrowDown');
    for (let look = 0; look < 50 && (await headerText()) === before; look += 1) await page.waitForTimeout(20);
  }
  await shown.waitFor();

  async function headerText(): Promise<string | null> {
    return (await header.count()) === 0 ? null : header.first().textContent();
  }
}
