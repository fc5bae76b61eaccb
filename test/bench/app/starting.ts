import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { launchHeadlessChromium } from '../../support/headless-chromium.ts';
import { startApp } from '../../support/start-app.ts';
import { median } from '../statistics.ts';

const ROUNDS = 7;
const EMPTY = '<!doctype html><html lang="it"><title>Vuota</title><h1>Vuota</h1></html>';

export interface Starting {
  /** From nothing to the start screen that can be used. */
  readonly seconds: number;
  /** From nothing to a page of one word in the same browser. */
  readonly emptySeconds: number;
}

/** Starts the application and an empty page in turn, each in a browser started for it. */
export async function measureStarting(folder: string): Promise<Starting> {
  const ours: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await showEmptyPage());
    ours.push(await showStart(mkdtempSync(join(folder, 'start-'))));
  }
  return { seconds: median(ours), emptySeconds: median(empty) };
}

async function showEmptyPage(): Promise<number> {
  const begun = performance.now();
  const browser = await launchHeadlessChromium();
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'it-IT' })).newPage();
  await page.route('**/*', (route) => route.fulfill({ body: EMPTY, contentType: 'text/html' }));
  await page.goto('https://pegaso.invalid/');
  await page.getByRole('heading').waitFor();
  const seconds = (performance.now() - begun) / 1_000;
  await browser.close();
  return seconds;
}

async function showStart(archiveFolder: string): Promise<number> {
  const begun = performance.now();
  const { page, close } = await startApp({ archiveFolder });
  await page.getByRole('button', { name: 'Nuovo archivio' }).click({ trial: true });
  const seconds = (performance.now() - begun) / 1_000;
  await close();
  return seconds;
}
