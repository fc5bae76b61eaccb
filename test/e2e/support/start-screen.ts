import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { createArchive } from '../../../electron/archive/file/create-archive.ts';
import type { Choices } from '../../support/app/scripted-system.ts';
import { type StartedApp, startApp } from '../../support/app/start-app.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';

/** The screen that Pegaso starts with, one for a test of the file; it is closed after it. */
export function startScreen() {
  let app: StartedApp | null = null;
  afterEach(async () => {
    await app?.close();
    app = null;
  });
  return {
    async start(archiveFolder: string, ...choices: Choices): Promise<Page> {
      app = await startApp({ archiveFolder, choices });
      await app.page.getByRole('heading', { level: 1, name: 'Pegaso' }).waitFor();
      return app.page;
    },
    async choose(...choices: Choices): Promise<void> {
      if (app === null) throw new Error('Nothing was started');
      await app.choose(...choices);
    },
  };
}

/** An archive of nothing, closed. */
export function archiveIn(folder: string): string {
  const path = join(folder, 'prova.pegaso');
  createArchive(path, { ...TEST_AUTHOR, municipality: 'Comune di Prova' }).close();
  return path;
}

/** Leaves the first page of an archive, which says what it is, and ruins the others. */
export function damage(path: string): void {
  writeFileSync(path, readFileSync(path).fill(7, 4_096));
}

export const workspace = (page: Page) => page.getByRole('heading', { level: 1, name: 'Comune di Prova' });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
