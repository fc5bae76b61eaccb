import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchHeadlessChromium } from '../../support/app/headless-chromium.ts';
import type { GalleryMode } from './prepare-gallery.ts';

const ORIGIN = 'https://pegaso.test';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

export interface Gallery {
  /** Opens an exhibit on a page of its own; `problems` collects what the page complained of. */
  readonly open: (exhibit: string, options?: OpenOptions) => Promise<{ page: Page; problems: string[] }>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly scheme?: 'light' | 'dark';
  readonly zoom?: 100 | 200;
  /** Rows of the grid. */
  readonly rows?: number;
  /** Whether the grid is only to be read. */
  readonly readOnly?: boolean;
  /** Which columns of the grid are closed to writing, by key. */
  readonly closed?: readonly string[];
  /** Whether its rows take one line each. */
  readonly oneLine?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/**
 * Shows the built gallery of components in a real browser, files served by route interception. In development React does every effect
 * twice and complains of what it doubts: slower, for the tests that are about effects.
 */
export async function openGallery(mode: GalleryMode = 'production'): Promise<Gallery> {
  const folder = join(inject('gallery'), mode);
  const browser = await launchHeadlessChromium();
  return {
    open: async (
      exhibit,
      {
        scheme = 'light',
        zoom = 100,
        rows = 5,
        readOnly = false,
        closed = [],
        oneLine = false,
        width = 1366,
        height = 768,
      } = {},
    ) => {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'it-IT' });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: ORIGIN });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
      });
      await page.route('**/*', async (route) => {
        const path = new URL(route.request().url()).pathname.slice(1) || 'index.html';
        const file = join(folder, path);
        if (!existsSync(file)) return route.fulfill({ status: 404 });
        const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
        return route.fulfill({ body: readFileSync(file), contentType });
      });
      page.setDefaultTimeout(8_000);
      await page.goto(
        `${ORIGIN}/?exhibit=${exhibit}&scheme=${scheme}&zoom=${zoom}&rows=${rows}&readOnly=${readOnly}&closed=${closed.join()}&oneLine=${oneLine}`,
      );
      await page.getByRole('heading', { level: 1 }).waitFor();
      return { page, problems };
    },
    close: () => browser.close(),
  };
}
