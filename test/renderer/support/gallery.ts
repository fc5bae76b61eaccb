import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchHeadlessChromium } from '../../support/app/headless-chromium.ts';

const ORIGIN = 'https://pegaso.test';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
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
  readonly width?: number;
  readonly height?: number;
}

/**
 * Builds the gallery of components in memory and shows it in a real browser, files served by route interception. In development
 * React does every effect twice and complains of what it doubts: slower, for the tests that are about effects.
 */
export async function openGallery(mode: 'production' | 'development' = 'production'): Promise<Gallery> {
  const [files, browser] = await Promise.all([builtFiles(mode), launchHeadlessChromium()]);
  return {
    open: async (exhibit, { scheme = 'light', zoom = 100, rows = 5, width = 1366, height = 768 } = {}) => {
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
        const body = files.get(path);
        if (body === undefined) return route.fulfill({ status: 404 });
        const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
        return route.fulfill({ body: Buffer.from(body), contentType: type });
      });
      page.setDefaultTimeout(8_000);
      await page.goto(`${ORIGIN}/?exhibit=${exhibit}&scheme=${scheme}&zoom=${zoom}&rows=${rows}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return { page, problems };
    },
    close: () => browser.close(),
  };
}

async function builtFiles(mode: 'production' | 'development'): Promise<ReadonlyMap<string, string | Uint8Array>> {
  // Vitest says `test`, which would write the calls of React's development build into any build.
  process.env.NODE_ENV = mode;
  const built = await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../gallery'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    mode,
    build: { write: false, minify: false, assetsInlineLimit: 0, target: 'chrome140', modulePreload: false },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const files = new Map<string, string | Uint8Array>();
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const file of output.output) files.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
  }
  return files;
}
