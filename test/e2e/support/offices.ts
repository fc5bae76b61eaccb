import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type StartedApp, startApp } from '../../support/app/start-app.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { listens } from './merge-screen.ts';
import { cell, isSaved } from './objective-screen.ts';

/** Chooses a command of the menu. */
export async function menu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Another office: the application with nothing open. */
export async function otherOffice(): Promise<StartedApp & { readonly folder: string }> {
  const folder = temporaryFolder();
  const app = await startApp({ archiveFolder: folder });
  onTestFinished(async () => {
    if (!app.page.isClosed()) await app.close({ discarding: true });
  });
  app.page.setDefaultTimeout(20_000);
  return { ...app, folder };
}

/** Types in a cell of the grid on screen as a person does, and waits until it is written. */
export async function typeInCell(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await isSaved(page);
}

/** Writes what comes back of a received hand-out into a file. */
export async function giveBack({ page, choose }: StartedApp, file: string): Promise<void> {
  await choose([file]);
  await page.getByRole('complementary', { name: 'Obiettivi ricevuti' }).getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restituisci…' }).click();
  await page.getByRole('dialog').getByText('Mostra nella cartella').waitFor();
  await page.keyboard.press('Escape');
}

/** Opens a package that came back, and shows what it changes. */
export async function look({ page, choose }: StartedApp, file: string): Promise<void> {
  await choose([file]);
  await menu(page, 'Apri pacchetto…');
  await page.getByRole('dialog').getByRole('button', { name: 'Guarda che cosa cambia' }).click();
  await page
    .getByRole('main')
    .getByRole('heading', { name: /^Rientro da/u })
    .waitFor();
  await listens(page);
}

/** Brings an objective on screen by the finder. */
export async function openObjective(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(code);
  await page.getByRole('option', { name: new RegExp(code, 'u'), selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByText(code, { exact: true }).first().waitFor();
}

/** Takes in what the merge screen shows. */
export async function accept(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('listbox').focus();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /^Accolto/u }).waitFor();
}
