import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { launchHeadlessChromium } from '../../support/app/headless-chromium.ts';
import { startApp } from '../../support/app/start-app.ts';
import { median } from '../statistics.ts';

const ROUNDS = 11;
const EMPTY = '<!doctype html><html lang="it"><title>Vuota</title><h1>Vuota</h1></html>';

/** Seconds from nothing, the start of the browser included. */
export interface Started {
  /** Until the driver sees it. */
  readonly shown: number;
  /** Until a click on it would be taken: it stands still, and nothing lies over it. */
  readonly usable: number;
}

export interface Starting {
  /** The start screen, with its first button. */
  readonly ours: Started;
  /** A page of one word in the same browser, with that word. */
  readonly empty: Started;
}

/**
 * Starts the application and an empty page in turn, each in a browser started for it. Both are asked the same, first whether they
 * are shown and then whether they take a click, since to ask costs the driver two frames whatever the page.
 */
export async function measureStarting(folder: string): Promise<Starting> {
  const ours: Started[] = [];
  const empty: Started[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await showEmptyPage());
    ours.push(await showStart(mkdtempSync(join(folder, 'start-'))));
  }
  return { ours: medians(ours), empty: medians(empty) };
}

async function showEmptyPage(): Promise<Started> {
  const begun = performance.now();
  const browser = await launchHeadlessChromium();
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'it-IT' })).newPage();
  await page.route('**/*', (route) => route.fulfill({ body: EMPTY, contentType: 'text/html' }));
  await page.goto('https://pegaso.invalid/');
  const started = await timesOf(page.getByRole('heading'), begun);
  await browser.close();
  return started;
}

async function showStart(archiveFolder: string): Promise<Started> {
  const begun = performance.now();
  const { page, close } = await startApp({ archiveFolder });
  const started = await timesOf(page.getByRole('button', { name: 'Nuovo archivio' }), begun);
  await close();
  return started;
}

async function timesOf(locator: Locator, begun: number): Promise<Started> {
  const since = () => (performance.now() - begun) / 1_000;
  await locator.waitFor();
  const shown = since();
  await locator.click({ trial: true });
  return { shown, usable: since() };
}

function medians(started: readonly Started[]): Started {
  return { shown: median(started.map(({ shown }) => shown)), usable: median(started.map(({ usable }) => usable)) };
}
